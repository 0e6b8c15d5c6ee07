import { expect, test } from "vitest";
import type { ReviewQueue } from "../api/review";
import { standingOf } from "./tasks";

const QUEUE: ReviewQueue = {
  reviewed: 4,
  total: 9,
  items: ["s1", "s2", "s3"].map((sample) => ({
    run: "ev-1.1",
    sample,
    repetition: 0,
    input: { type: "text", text: "?" },
    completion: "!",
  })),
};

test("what was decided is done, what was put off comes last", () => {
  const { open, done, total } = standingOf(QUEUE, new Set(["ev-1.1 s2 0"]), ["ev-1.1 s1 0"]);

  expect(open.map(({ sample }) => sample)).toEqual(["s3", "s1"]);
  expect([done, total]).toEqual([5, 9]);
});

test("nothing done: the order is the server's", () => {
  expect(standingOf(QUEUE, new Set(), []).open).toEqual(QUEUE.items);
});
