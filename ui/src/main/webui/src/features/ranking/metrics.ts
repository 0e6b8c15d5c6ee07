import type { Quality, RankingRow, Scored } from "~/shared/api/schema";

/** A column of the ranking: one metric over all candidates. */
export interface MetricColumn {
  readonly metric: string;
  readonly signatures: readonly string[];
  readonly scale: number;
  readonly higherIsBetter: boolean;
  /** What the whiskers of the column are drawn over. */
  readonly domain: Domain;
}

export interface Domain {
  readonly from: number;
  readonly to: number;
}

/** Shares of a domain, 0 to 1. */
export interface Whisker {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** In the order of importance, which is the order of every row. */
export function metricColumns(rows: readonly RankingRow[]): readonly MetricColumn[] {
  const names = [...new Set(rows.flatMap((row) => row.quality.map(({ metric }) => metric)))];
  return names.map((metric) => columnOf(metric, rows));
}

function columnOf(metric: string, rows: readonly RankingRow[]): MetricColumn {
  const all = rows.flatMap((row) => row.quality.filter((quality) => quality.metric === metric));
  const scored = all.filter(isScored);
  return {
    metric,
    signatures: [...new Set(all.map(({ signature }) => signature))],
    scale: scored[0]?.scale ?? 1,
    higherIsBetter: scored[0]?.higherIsBetter ?? true,
    domain: domainOf(scored),
  };
}

/** From the lowest to the highest end of an interval, with some air: points, unlike bars, need no zero. */
export function domainOf(scored: readonly Scored[]): Domain {
  const scale = scored[0]?.scale ?? 1;
  const low = Math.min(...scored.map((quality) => quality.low));
  const high = Math.max(...scored.map((quality) => quality.high));
  if (scored.length === 0 || low === high) {
    return { from: 0, to: scale };
  }
  const air = (high - low) * 0.06;
  return { from: Math.max(Math.min(0, low), low - air), to: high + air };
}

export function isScored(quality: Quality): quality is Scored {
  return quality.kind === "scored";
}

/** From 0 to this a metric's own unit goes; 1 where nobody has a score by it. */
export function scaleOf(rows: readonly RankingRow[], metric: string | undefined): number {
  const scored = rows.flatMap(({ quality }) => quality).filter(isScored);
  return scored.find((quality) => quality.metric === metric)?.scale ?? 1;
}

export function qualityOf(row: RankingRow, metric: string): Quality | undefined {
  return row.quality.find((quality) => quality.metric === metric);
}

export function whiskerOf({ low, value, high }: Scored, { from, to }: Domain): Whisker {
  const share = (x: number) => Math.min(1, Math.max(0, (x - from) / (to - from)));
  return { low: share(low), mid: share(value), high: share(high) };
}

export function rankedRows(rows: readonly RankingRow[]): readonly RankingRow[] {
  return rows.filter((row) => row.rank !== undefined);
}

export function unrankedRows(rows: readonly RankingRow[]): readonly RankingRow[] {
  return rows.filter((row) => row.rank === undefined);
}
