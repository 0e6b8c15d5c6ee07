import { expect, test } from "vitest";
import { type Observation, observe, progressOf } from "./progress";

const counts = (completed: number, failed = 0) => ({
  expected: 100,
  completed,
  failures: failed === 0 ? {} : { TIMED_OUT: failed },
});

const seen = (...observations: [atMs: number, ended: number][]): readonly Observation[] =>
  observations.reduce<readonly Observation[]>(
    (history, [atMs, ended]) => observe(history, { atMs, ended }),
    [],
  );

test("failures have ended too", () => {
  expect(progressOf(counts(30, 10), [])).toEqual({ expected: 100, ended: 40, failed: 10, share: 0.4 });
});

test("two observations make a rate and the time left", () => {
  expect(progressOf(counts(30), seen([0, 10], [4000, 30]))).toMatchObject({ perSecond: 5, secondsLeft: 14 });
});

test("one observation makes no rate", () => {
  expect(progressOf(counts(10), seen([0, 10]))).not.toHaveProperty("perSecond");
});

test("a count that is not news teaches nothing", () => {
  expect(seen([0, 10], [1000, 10], [2000, 5])).toEqual([{ atMs: 0, ended: 10 }]);
});

test("the rate is that of the last half minute", () => {
  const history = seen([0, 0], [40_000, 10], [50_000, 60]);
  expect(progressOf(counts(60), history)).toMatchObject({ perSecond: 5, secondsLeft: 8 });
});

test("an evaluation without trials is at nothing, not at infinity", () => {
  expect(progressOf({ expected: 0, completed: 0, failures: {} }, []).share).toBe(0);
});
