import { expect, test } from "vitest";
import { actionOf } from "./keys";

const key = (name: string, changes = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...changes,
});

test.each([
  ["a", { kind: "approve" }],
  ["E", { kind: "edit" }],
  ["r", { kind: "reject" }],
  ["n", { kind: "skip" }],
  ["4", { kind: "score", score: 4 }],
  ["6", undefined],
  ["Tab", undefined],
])("the key %s", (name, action) => {
  expect(actionOf(key(name), false)).toEqual(action);
});

test("who writes means letters, and saves or leaves with keys that write nothing", () => {
  expect(actionOf(key("a"), true)).toBeUndefined();
  expect(actionOf(key("Enter"), true)).toBeUndefined();
  expect(actionOf(key("Enter", { ctrlKey: true }), true)).toEqual({ kind: "save" });
  expect(actionOf(key("Escape"), true)).toEqual({ kind: "cancel" });
});

test("the browser's own shortcuts stay its own", () => {
  expect(actionOf(key("r", { ctrlKey: true }), false)).toBeUndefined();
  expect(actionOf(key("a", { metaKey: true }), false)).toBeUndefined();
});
