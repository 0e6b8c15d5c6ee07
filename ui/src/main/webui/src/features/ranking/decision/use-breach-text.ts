import type { DecisionRow, Goal, Latency, RankingUpdated } from "~/shared/api/schema";
import { secondsOf } from "~/shared/format/duration";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { isScored } from "../metrics";

type Breach = DecisionRow["breaches"][number];

const GOALS: Readonly<Record<string, Goal>> = {
  minQuality: "QUALITY",
  maxCost: "COST",
  maxP95: "LATENCY",
  maxCarbon: "CARBON",
};

/** Which figure breaks a constraint, or perhaps breaks it, in the reader's language. */
export function useBreachText(ranking: RankingUpdated): (row: DecisionRow, breach: Breach) => string {
  const { t, format } = useSpeech();

  function figureOf(run: string, goal: Goal): string | undefined {
    const row = ranking.rows.find((candidate) => candidate.run === run);
    const figures = row?.footprint?.perThousandSamples;
    const quality = row?.quality[0];
    switch (goal) {
      case "QUALITY":
        return quality && isScored(quality)
          ? t.ranking.interval(
              format.score(quality.low, quality.scale),
              format.score(quality.high, quality.scale),
            )
          : undefined;
      case "COST":
        return figures?.cost.kind === "known" ? textOf(format.money(figures.cost)) : undefined;
      case "CARBON":
        return figures?.total.kind === "known" ? textOf(format.carbon(figures.total)) : undefined;
      case "LATENCY":
        return row?.latency && latencyText(row.latency);
    }
  }

  function latencyText({ p95, p95Low, p95High }: Latency): string {
    const seconds = (duration: string) => format.seconds(secondsOf(duration));
    return p95Low && p95High
      ? `${seconds(p95)} (${t.ranking.interval(seconds(p95Low), seconds(p95High))})`
      : seconds(p95);
  }

  return (row, breach) => {
    const about = GOALS[breach.constraint];
    if (!about) {
      return breach.words;
    }
    const figure = figureOf(row.run, about);
    const goal = t.decision.goals[about];
    if (figure === undefined) {
      return t.decision.unknownGoal(goal);
    }
    return breach.certain ? t.decision.breaks(goal, figure) : t.decision.mayBreak(goal, figure);
  };
}

function textOf({ mid, range }: { mid: string; range?: string }): string {
  return range ? `${mid} (${range})` : mid;
}
