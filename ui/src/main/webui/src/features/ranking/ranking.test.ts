import { describe, expect, test } from "vitest";
import { ENDED, known, row, scored, unknownFootprint } from "~/test/fixtures";
import { newer } from "./api/get-ranking";
import { domainOf, metricColumns, rankedRows, unrankedRows, whiskerOf } from "./metrics";
import { notesOf } from "./notes";

describe("columns", () => {
  test("stand in the order of importance, with their signatures", () => {
    expect(
      metricColumns(ENDED.rows).map(({ metric, signatures, scale }) => [metric, signatures, scale]),
    ).toEqual([
      ["rougeLsum", ["rougeLsum|stem:no"], 1],
      ["bleu", ["bleu|tok:13a|smooth:exp"], 100],
    ]);
  });

  test("whiskers lie within a domain around all intervals", () => {
    const scores = [scored(0.5, { low: 0.4, high: 0.6 }), scored(0.2, { low: 0.1, high: 0.3 })];
    const domain = domainOf(scores);
    expect(domain.from).toBeCloseTo(0.07, 10);
    expect(domain.to).toBeCloseTo(0.63, 10);
    const whisker = whiskerOf(scores[0] as (typeof scores)[0], { from: 0, to: 1 });
    expect(whisker).toEqual({ low: 0.4, mid: 0.5, high: 0.6 });
  });

  test("a metric that nobody has a score for still has a domain", () => {
    expect(domainOf([])).toEqual({ from: 0, to: 1 });
  });
});

test("candidates without a rank stand apart", () => {
  expect(rankedRows(ENDED.rows).map(({ candidate }) => candidate)).toEqual([
    "notes-large",
    "notes-small",
    "first-sentences",
  ]);
  expect(unrankedRows(ENDED.rows).map(({ candidate }) => candidate)).toEqual(["broken"]);
});

describe("notes", () => {
  test("say a method once for all cells that share it", () => {
    const notes = notesOf(ENDED.rows);
    expect(notes.all).toMatchObject([
      { letter: "a", kind: "known", basis: "PRICED", method: "instance price x time" },
      { letter: "b", kind: "known", basis: "MODELLED", method: "CPU time x modelled watts per vCPU" },
      { letter: "c", kind: "unknown", reason: "the recording does not say on what it was made" },
    ]);
  });

  test("differ where the assumptions do", () => {
    const notes = notesOf([
      row("1", "a", [scored(0.5)]),
      row("2", "b", [scored(0.5)], { footprint: unknownFootprint("why not") }),
    ]);
    expect(notes.of({ kind: "unknown", reason: "why not" }).letter).toBe("c");
    expect(() => notes.of(known(1, { method: "another" }))).toThrow("another ranking");
  });
});

test("the newer revision stays, whichever comes first", () => {
  const older = { ...ENDED, revision: 8 };
  expect(newer(ENDED, older)).toBe(ENDED);
  expect(newer(older, ENDED)).toBe(ENDED);
  expect(newer(null, older)).toBe(older);
  expect(newer(older, null)).toBe(older);
  expect(newer(undefined, null)).toBeNull();
});
