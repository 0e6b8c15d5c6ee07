import { expect, test } from "vitest";
import { MODEL } from "~/test/fixtures";
import { webAddress } from "./fact-source";
import { NO_FILTERS, passes } from "./filters";

test("no filter lets everything pass", () => {
  expect(passes(MODEL, NO_FILTERS)).toBe(true);
});

test("names and creators are searched without regard to case", () => {
  expect(passes(MODEL, { text: "DATABRICKS" })).toBe(true);
  expect(passes(MODEL, { text: "llama" })).toBe(false);
});

test("bounds include themselves", () => {
  expect(passes(MODEL, { text: "", minContext: 2048, maxParameters: 12e9 })).toBe(true);
  expect(passes(MODEL, { text: "", minContext: 2049 })).toBe(false);
  expect(passes(MODEL, { text: "", maxParameters: 12e9 - 1 })).toBe(false);
});

test("what is unknown passes no filter on it", () => {
  expect(passes({ ...MODEL, contextWindow: {} }, { text: "", minContext: 1 })).toBe(false);
  expect(passes({ ...MODEL, totalParameters: {} }, { text: "", maxParameters: 1e12 })).toBe(false);
  expect(passes({ ...MODEL, commercial: "UNKNOWN" }, { text: "", commercial: "YES" })).toBe(false);
});

test("only web addresses become links", () => {
  expect(webAddress("https://example.org/a")).toBe("https://example.org/a");
  expect(webAddress("javascript:alert(1)")).toBeUndefined();
  expect(webAddress("the model card")).toBeUndefined();
});
