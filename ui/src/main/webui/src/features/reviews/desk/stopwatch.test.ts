import { expect, test } from "vitest";
import { Stopwatch } from "./stopwatch";

test("counts while it runs, and from nothing when it is restarted", () => {
  let now = 1000;
  const watch = new Stopwatch(() => now);
  watch.restart(true);
  now += 1500;
  expect(watch.seconds()).toBe(1.5);

  watch.pause();
  now += 60_000;
  watch.resume();
  watch.resume();
  now += 500;
  expect(watch.seconds()).toBe(2);

  watch.restart(false);
  now += 500;
  expect(watch.seconds()).toBe(0);
});
