import type { Comparison, RankingRow } from "~/shared/api/schema";
import type { Format } from "~/shared/format/format";
import type { Messages } from "~/shared/i18n/en";

/** What a comparison allows one to say, and the numbers behind it. */
export interface VerdictText {
  readonly key: string;
  readonly sentence: string;
  readonly figures: string;
  /** How large the difference is beside the spread of the samples, and by which test it was found. */
  readonly details: string;
  readonly tone: "sure" | "equal" | "open";
}

const TONES = {
  BETTER: "sure",
  WORSE: "sure",
  EQUIVALENT: "equal",
  NO_WORSE: "equal",
  NOT_ENOUGH_DATA: "open",
} as const;

export type Names = ReadonlyMap<string, string>;

export function namesOf(rows: readonly RankingRow[]): Names {
  return new Map(rows.map(({ run, candidate }) => [run, candidate]));
}

export function verdictText(
  comparison: Comparison,
  names: Names,
  scale: number,
  { t, format }: { t: Messages; format: Format },
): VerdictText {
  const candidate = names.get(comparison.candidate) ?? comparison.candidate;
  const baseline = names.get(comparison.baseline) ?? comparison.baseline;
  const { difference, low, high } = asSaid(comparison);
  return {
    key: `${comparison.candidate} ${comparison.baseline}`,
    sentence: sentenceOf(comparison, candidate, baseline, scale, { t, format }),
    figures: t.verdicts.figures(
      format.difference(difference, scale),
      format.difference(low, scale),
      format.difference(high, scale),
      format.chance(comparison.corrected),
      format.integer(comparison.n),
    ),
    details: detailsOf(comparison, { t, format }),
    tone: TONES[comparison.verdict.kind],
  };
}

/** Of the one that the sentence names first to the other: where the baseline is better, the other way round. */
function asSaid({ verdict, difference, low, high }: Comparison) {
  return verdict.kind === "WORSE"
    ? { difference: -difference, low: -high, high: -low }
    : { difference, low, high };
}

function detailsOf(
  { verdict, effectSize, correlation, pValue, falseDiscovery, test }: Comparison,
  { t, format }: { t: Messages; format: Format },
): string {
  const words = t.verdicts;
  return [
    effectSize !== undefined &&
      words.effectSize(format.decimal(verdict.kind === "WORSE" ? -effectSize : effectSize)),
    correlation !== undefined && words.correlation(format.decimal(correlation)),
    words.uncorrected(format.chance(pValue)),
    falseDiscovery !== undefined && words.falseDiscovery(format.chance(falseDiscovery)),
    test,
  ]
    .filter(Boolean)
    .join(" · ");
}

function sentenceOf(
  { verdict }: Comparison,
  candidate: string,
  baseline: string,
  scale: number,
  { t, format }: { t: Messages; format: Format },
): string {
  const words = t.verdicts;
  const margin = format.score(verdict.margin, scale);
  switch (verdict.kind) {
    case "BETTER":
      return words.better(candidate, baseline);
    case "WORSE":
      return words.better(baseline, candidate);
    case "EQUIVALENT":
      return words.equivalent(baseline, candidate, margin);
    case "NO_WORSE":
      return words.noWorse(candidate, baseline, margin);
    case "NOT_ENOUGH_DATA":
      return words.notEnough(candidate, baseline, format.integer(verdict.moreSamples ?? 0));
  }
}

/** Whether a row is shown to differ from the first. */
export function isTold(comparison: Comparison | undefined): boolean {
  return comparison?.verdict.kind === "WORSE" || comparison?.verdict.kind === "BETTER";
}
