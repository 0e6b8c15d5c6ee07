import { useEffect, useRef, useState } from "react";
import { Stopwatch } from "./stopwatch";

const TICK_MS = 1000;

/** Restarts with each task. */
export function useStopwatch(task: string | undefined): { seconds: number; read: () => number } {
  const watch = useRef(new Stopwatch(() => performance.now()));
  const [seconds, setSeconds] = useState(0);

  useEffect(() => {
    const it = watch.current;
    it.restart(task !== undefined && !document.hidden);
    setSeconds(0);
    const show = () => setSeconds(Math.floor(it.seconds()));
    const look = () => (document.hidden ? it.pause() : it.resume());
    const timer = setInterval(show, TICK_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [task]);

  return { seconds, read: () => watch.current.seconds() };
}
