import { describe, expect, test } from "vitest";
import { costAxis, linearAxis } from "~/shared/plot/axis";
import { ENDED, footprint, row, scored } from "~/test/fixtures";
import { rankedRows } from "../metrics";
import { frontOf } from "./front";
import { placeLabels } from "./labels";
import { plotOf, radiusOf } from "./plot-view";

const SIZE = { width: 720, height: 380 };

describe("axes", () => {
  test("have round ticks where they belong", () => {
    const { ticks } = linearAxis(0, 1, { start: 100, end: 600 });
    expect(ticks.map(({ value, at }) => [value, Math.round(at)])).toEqual([
      [0, 100],
      [0.2, 200],
      [0.4, 300],
      [0.6, 400],
      [0.8, 500],
      [1, 600],
    ]);
  });

  test("turn logarithmic where costs span more than a factor of twenty", () => {
    expect(costAxis([0.01, 0.19], { start: 0, end: 100 }).logarithmic).toBe(false);
    const wide = costAxis([0.01, 1], { start: 0, end: 100 });
    expect(wide.logarithmic).toBe(true);
    expect(wide.at(0.1)).toBeCloseTo(50, 6);
  });

  test("a cost of nothing stays on a linear axis", () => {
    const axis = costAxis([0, 5], { start: 0, end: 100 });
    expect(axis.logarithmic).toBe(false);
    expect(axis.at(0)).toBe(0);
  });
});

test("the front holds who is beaten by nobody on both", () => {
  const front = frontOf([
    { run: "dear and good", cost: 9, quality: 0.9 },
    { run: "beaten", cost: 5, quality: 0.5 },
    { run: "cheap", cost: 1, quality: 0.4 },
    { run: "middle", cost: 4, quality: 0.6 },
    { run: "as cheap but worse", cost: 1, quality: 0.3 },
  ]);
  expect(front).toEqual(["cheap", "middle", "dear and good"]);
});

test("areas are proportional to carbon", () => {
  expect(radiusOf(4, 4) / radiusOf(1, 4)).toBeCloseTo(2, 10);
  expect(radiusOf(0, 4)).toBeGreaterThan(0);
});

describe("the plot", () => {
  const view = plotOf(rankedRows(ENDED.rows), "rougeLsum", SIZE);

  test("puts better higher and cheaper further left", () => {
    const at = new Map(view.points.map((point) => [point.row.candidate, point]));
    const [large, small] = [at.get("notes-large"), at.get("notes-small")];
    expect(large?.y).toBeLessThan(small?.y ?? 0);
    expect(small?.x).toBeLessThan(large?.x ?? 0);
    expect(large?.radius).toBeGreaterThan(small?.radius ?? 0);
  });

  test("gives candidates of unknown cost a strip of their own", () => {
    const recorded = view.points.find(({ row }) => row.candidate === "first-sentences");
    expect(recorded?.x).toBeGreaterThan(view.strip?.from ?? Number.POSITIVE_INFINITY);
    expect(recorded?.onFront).toBe(false);
  });

  test("needs no cost at all", () => {
    const { cost, points, strip } = plotOf([ENDED.rows[2] as (typeof ENDED.rows)[0]], "rougeLsum", SIZE);
    expect(cost).toBeUndefined();
    expect(strip).toEqual({ from: 52, to: 704 });
    expect(points).toHaveLength(1);
  });

  test("does not put two currencies on one axis", () => {
    const euros = footprint(1, 1, 1);
    const cost = euros.perThousandSamples.cost;
    if (cost.kind === "known") {
      cost.mid = { amount: 1, currency: "EUR" };
    }
    const rows = [row("1", "dollars", [scored(0.5)]), row("2", "euros", [scored(0.6)], { footprint: euros })];
    const { cost: axis, points } = plotOf(rows, "rougeLsum", SIZE);
    expect(axis?.currency).toBe("USD");
    expect(points.find(({ row }) => row.candidate === "euros")?.x).toBeGreaterThan(600);
  });
});

test("labels cover neither each other nor points", () => {
  const bounds = { left: 0, right: 400, top: 0, bottom: 200 };
  const crowd = Array.from({ length: 9 }, () => ({ text: "same place", x: 200, y: 100, radius: 5 }));
  expect(placeLabels(crowd, bounds)).toHaveLength(4);
  expect(placeLabels([{ text: "at the edge", x: 390, y: 100, radius: 5 }], bounds)[0]?.anchor).toBe("end");
});
