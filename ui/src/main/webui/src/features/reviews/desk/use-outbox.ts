import { useCallback, useEffect, useRef, useState } from "react";
import { postReview } from "../api/post-review";
import type { Review } from "../api/review";
import { added, after, load, type Outbox, store, withoutRefused } from "./outbox";

const PAUSE_MS = 5000;

/** Sends one review after the other; what does not come through stays, and is tried again and when the network is back. */
export function useOutbox(evaluation: string, onKept: () => void) {
  const [outbox, setOutbox] = useState<Outbox>(() => load(evaluation));
  const [failing, setFailing] = useState(false);
  const latest = useRef(outbox);
  const sending = useRef(false);
  const kept = useRef(onKept);
  kept.current = onKept;

  const change = useCallback(
    (next: Outbox) => {
      latest.current = next;
      store(evaluation, next);
      setOutbox(next);
    },
    [evaluation],
  );

  const flush = useCallback(async () => {
    if (sending.current) {
      return;
    }
    sending.current = true;
    try {
      for (let [first] = latest.current.waiting; first; [first] = latest.current.waiting) {
        const sent = await postReview(evaluation, first);
        change(after(latest.current, first, sent));
        setFailing(sent.kind === "unsent");
        if (sent.kind === "unsent") {
          return;
        }
      }
      kept.current();
    } finally {
      sending.current = false;
    }
  }, [change, evaluation]);

  useEffect(() => {
    const again = () => {
      if (latest.current.waiting.length > 0) {
        void flush();
      }
    };
    again();
    const timer = setInterval(again, PAUSE_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [flush]);

  return {
    outbox,
    failing,
    add: (review: Review) => {
      change(added(latest.current, review));
      void flush();
    },
    flush,
    discardRefused: () => change(withoutRefused(latest.current)),
  };
}
