import type { Amount, Carbon, Money, RankingRow, Scored } from "~/shared/api/schema";
import { type Axis, costAxis, linearAxis } from "~/shared/plot/axis";
import { domainOf, isScored, qualityOf } from "../metrics";
import { frontOf } from "./front";

export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

export interface PlotPoint {
  readonly row: RankingRow;
  readonly quality: Scored;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  readonly radius: number;
  readonly cost: Amount<Money> | undefined;
  readonly carbon: Amount<Carbon> | undefined;
  readonly onFront: boolean;
}

export interface PlotView {
  readonly points: readonly PlotPoint[];
  /** Absent where no candidate has a cost. */
  readonly cost?: { readonly axis: Axis; readonly currency: string };
  readonly quality: Axis;
  /** Where the candidates without a cost stand side by side; absent where there are none. */
  readonly strip?: { readonly from: number; readonly to: number };
  readonly front: readonly PlotPoint[];
  readonly frame: Frame;
  readonly largestCarbon: number;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const MARGIN = { left: 52, right: 16, top: 26, bottom: 46 };
const STRIP_GAP = 28;
const STRIP_STEP = 26;
const LARGEST_RADIUS = 18;
const SMALLEST_RADIUS = 3.5;

interface Placed {
  readonly row: RankingRow;
  readonly quality: Scored;
  readonly cost: Amount<Money> | undefined;
  readonly carbon: Amount<Carbon> | undefined;
}

export function plotOf(rows: readonly RankingRow[], metric: string, size: PlotSize): PlotView {
  const placed = rows.flatMap((row) => placedOf(row, metric));
  const currency = placed.map(({ cost }) => costOf(cost)?.currency).find((code) => code !== undefined);
  const priced = placed.filter(({ cost }) => currency !== undefined && costOf(cost)?.currency === currency);
  const unpriced = placed.filter((candidate) => !priced.includes(candidate));
  const frame = frameOf(size);
  const strip = stripOf(frame, unpriced.length, priced.length > 0);
  const axis = costAxis(
    priced.map(({ cost }) => costOf(cost)?.amount ?? 0),
    { start: frame.left, end: strip && priced.length > 0 ? strip.from - STRIP_GAP : frame.right },
  );
  const { from, to } = domainOf(placed.map(({ quality }) => quality));
  const qualityAxis = linearAxis(from, to, { start: frame.bottom, end: frame.top });
  const largestCarbon = Math.max(0, ...placed.map(({ carbon }) => gramsOf(carbon) ?? 0));
  const front = frontOf(
    priced.map(({ row, quality, cost }) => ({
      run: row.run,
      cost: costOf(cost)?.amount ?? 0,
      quality: quality.higherIsBetter ? quality.value : -quality.value,
    })),
  );

  const point = (candidate: Placed, x: number): PlotPoint => ({
    ...candidate,
    x,
    y: qualityAxis.at(candidate.quality.value),
    low: qualityAxis.at(candidate.quality.low),
    high: qualityAxis.at(candidate.quality.high),
    radius: radiusOf(gramsOf(candidate.carbon), largestCarbon),
    onFront: isOnFront(candidate.row.front) ?? front.includes(candidate.row.run),
  });
  const points = [
    ...priced.map((candidate) => point(candidate, axis.at(costOf(candidate.cost)?.amount ?? 0))),
    ...unpriced.map((candidate, index) => point(candidate, stripX(strip, index, unpriced.length))),
  ];
  return {
    points,
    quality: qualityAxis,
    frame,
    largestCarbon,
    front: front.flatMap((run) => points.filter(({ row }) => row.run === run)),
    ...(priced.length > 0 && currency !== undefined && { cost: { axis, currency } }),
    ...(strip && { strip }),
  };
}

function placedOf(row: RankingRow, metric: string): readonly Placed[] {
  const quality = qualityOf(row, metric);
  if (!quality || !isScored(quality)) {
    return [];
  }
  const figures = row.footprint?.perThousandSamples;
  return [{ row, quality, cost: figures?.cost, carbon: figures?.total }];
}

/** Undefined while scoring has not said; not where nothing can be shown to beat it for want of a figure. */
function isOnFront(front: RankingRow["front"]): boolean | undefined {
  return front?.member && front.unknown.length === 0;
}

function costOf(cost: Amount<Money> | undefined): Money | undefined {
  return cost?.kind === "known" ? cost.mid : undefined;
}

export function gramsOf(carbon: Amount<Carbon> | undefined): number | undefined {
  return carbon?.kind === "known" ? carbon.mid.grams : undefined;
}

/** Its area is proportional to the carbon, down to a point that can still be seen. */
export function radiusOf(grams: number | undefined, largest: number): number {
  if (grams === undefined || largest === 0) {
    return SMALLEST_RADIUS + 2;
  }
  return Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(grams / largest));
}

function frameOf({ width, height }: PlotSize): Frame {
  return { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
}

function stripOf(
  frame: Frame,
  candidates: number,
  beside: boolean,
): { from: number; to: number } | undefined {
  if (candidates === 0) {
    return undefined;
  }
  const whole = frame.right - frame.left;
  const width = beside ? Math.min(Math.max(70, candidates * STRIP_STEP), whole * 0.45) : whole;
  return { from: frame.right - width, to: frame.right };
}

function stripX(strip: { from: number; to: number } | undefined, index: number, count: number): number {
  return strip ? strip.from + ((index + 0.5) / count) * (strip.to - strip.from) : 0;
}
