import { expect, test } from "vitest";
import { diffOf, type Piece } from "./diff";

const shown = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join("");

test.each([
  ["no fever and cough", "no fever but a cough", "no fever [-and-]{+but a+} cough"],
  ["same", "same", "same"],
  ["", "all new", "{+all new+}"],
  ["all gone", "", "[-all gone-]"],
  ["a b c d", "a c d e", "a [-b -]c d{+ e+}"],
  ["two\nlines", "two lines", "two[-\n-]{+ +}lines"],
])("from %j to %j", (before, after, expected) => {
  expect(shown(diffOf(before, after))).toBe(expected);
});

test("what stays and what is removed is the old text, what stays and what is added the new one", () => {
  const before = "The patient has a dry  cough\nfor three days. No fever.";
  const after = "A patient has had a cough\n\nfor three days and no fever.";
  const pieces = diffOf(before, after);

  const without = (kind: Piece["kind"]) =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join("");
  expect(without("added")).toBe(before);
  expect(without("removed")).toBe(after);
});

test("texts too long to compare word by word are replaced as a whole", () => {
  const before = Array.from({ length: 3000 }, (_, i) => `a${i}`).join(" ");
  const after = Array.from({ length: 3000 }, (_, i) => `b${i}`).join(" ");

  expect(diffOf(before, after).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
