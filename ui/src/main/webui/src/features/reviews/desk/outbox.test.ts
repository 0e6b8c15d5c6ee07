import { expect, test } from "vitest";
import type { Review } from "../api/review";
import { added, after, EMPTY, load, store, withoutRefused } from "./outbox";

const review = (sample: string): Review => ({
  run: "ev-1.1",
  sample,
  repetition: 0,
  reviewer: "ann",
  judgement: "approved",
  seconds: 4.2,
  reviewedAt: "2026-11-26T08:00:00.000Z",
});

test("what was not sent is there after the page was closed", () => {
  const outbox = added(added(EMPTY, review("s1")), review("s2"));
  store("ev-1", outbox);

  expect(load("ev-1")).toEqual(outbox);
  expect(load("ev-2")).toEqual(EMPTY);
});

test("what was kept is gone, what was refused is put aside, what was not sent stays first", () => {
  const [first, second] = [review("s1"), review("s2")];
  const outbox = { waiting: [first, second], refused: [] };

  expect(after(outbox, first, { kind: "kept" })).toEqual({ waiting: [second], refused: [] });
  expect(after(outbox, first, { kind: "unsent" })).toEqual(outbox);
  const refused = after(outbox, first, { kind: "refused", reason: "no such trial" });
  expect(refused).toEqual({ waiting: [second], refused: [{ review: first, reason: "no such trial" }] });
  expect(withoutRefused(refused)).toEqual({ waiting: [second], refused: [] });
});

test("nonsense in the store is nothing to send", () => {
  localStorage.setItem("aloi.reviews.ev-1", "{");

  expect(load("ev-1")).toEqual(EMPTY);
});

test("an empty box leaves nothing behind", () => {
  store("ev-1", added(EMPTY, review("s1")));
  store("ev-1", EMPTY);

  expect(localStorage.getItem("aloi.reviews.ev-1")).toBeNull();
});
