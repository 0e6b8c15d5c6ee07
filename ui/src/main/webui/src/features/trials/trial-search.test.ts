import { expect, test } from "vitest";
import { orderOf, searchOf, sortOf } from "./trial-search";

test("an address says what is shown", () => {
  expect(searchOf({ page: "2", size: 25, sort: "-bleu", filter: "failed", search: "cough" })).toEqual({
    page: 2,
    size: 25,
    sort: "-bleu",
    filter: "failed",
    search: "cough",
  });
});

test("nonsense in the address is left out", () => {
  expect(searchOf({ page: -1, size: 7, sort: "", filter: 3 })).toEqual({ page: 0, size: 10 });
});

test("a leading minus is descending, there and back", () => {
  expect(orderOf("-bleu")).toEqual({ by: "bleu", descending: true });
  expect(orderOf(undefined)).toEqual({ by: "sample", descending: false });
  expect(sortOf(orderOf("-latency"))).toBe("-latency");
});
