import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { Goal, RankingRow, RankingUpdated } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { ErrorNotice, Loading } from "~/shared/ui/states";
import { decisionQuery } from "../api/get-decision";
import { metricColumns } from "../metrics";
import { DecisionTable } from "./decision-table";
import { LimitFields } from "./limit-fields";
import { GOALS, initialPreferences, type Method, parametersOf } from "./preferences";
import { WeightSliders } from "./weight-sliders";

/** Constraints first, weights second: who is left, who scores highest, and how little would turn that round. */
export function DecisionPanel({ ranking }: { ranking: RankingUpdated }) {
  const { t } = useSpeech();
  const known = GOALS.filter((goal) => ranking.rows.some((row) => hasFigure(row, goal)));
  const currency = currencyOf(ranking.rows);
  const [preferences, setPreferences] = useState(() => initialPreferences(ranking.decision, known));
  const parameters = useDeferredValue(parametersOf(preferences, currency));
  const decision = useQuery({
    ...decisionQuery(ranking.evaluation, ranking.revision, parameters),
    enabled: parameters !== "",
  });
  return (
    <section className="panel" aria-labelledby="decision-title">
      <h2 id="decision-title">{t.decision.title}</h2>
      <p className="sub">{t.decision.intro}</p>
      <div className="decision-controls">
        <WeightSliders
          weights={preferences.weights}
          known={known}
          onChange={(weights) => setPreferences({ ...preferences, weights })}
        />
        <LimitFields
          limits={preferences.limits}
          currency={currency}
          metric={metricColumns(ranking.rows)[0]}
          onChange={(limits) => setPreferences({ ...preferences, limits })}
        />
        <label className="field">
          <span>{t.decision.method}</span>
          <select
            value={preferences.method}
            onChange={(event) => setPreferences({ ...preferences, method: event.target.value as Method })}
          >
            <option value="SUM">{t.decision.methods.SUM}</option>
            <option value="TOPSIS">{t.decision.methods.TOPSIS}</option>
          </select>
        </label>
      </div>
      {parameters === "" && <p className="sub">{t.decision.nothing}</p>}
      {decision.isLoading && <Loading />}
      {decision.isError && <ErrorNotice error={decision.error} retry={() => decision.refetch()} />}
      {decision.data && parameters !== "" && <DecisionTable decision={decision.data} ranking={ranking} />}
    </section>
  );
}

function hasFigure(row: RankingRow, goal: Goal): boolean {
  switch (goal) {
    case "QUALITY":
      return row.rank !== undefined;
    case "LATENCY":
      return row.latency !== undefined;
    case "COST":
      return row.footprint?.perThousandSamples.cost.kind === "known";
    case "CARBON":
      return row.footprint?.perThousandSamples.total.kind === "known";
  }
}

function currencyOf(rows: readonly RankingRow[]): string | undefined {
  return rows
    .map((row) => row.footprint?.perThousandSamples.cost)
    .map((cost) => (cost?.kind === "known" ? cost.mid.currency : undefined))
    .find((code) => code !== undefined);
}
