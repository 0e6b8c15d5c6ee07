import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RankingUpdated } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { ErrorNotice, Loading } from "~/shared/ui/states";
import { comparisonsQuery } from "../api/get-comparisons";
import type { MetricColumn } from "../metrics";
import { VerdictItem } from "./verdict-panel";
import { namesOf, verdictText } from "./verdict-text";

/** Every pair of candidates by any metric, fetched when somebody looks. */
export function AllPairs({
  ranking,
  columns,
}: {
  ranking: RankingUpdated;
  columns: readonly MetricColumn[];
}) {
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  const [metric, setMetric] = useState(columns[0]?.metric ?? "");
  return (
    <details className="all-pairs" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.verdicts.allPairs}</summary>
      {open && (
        <>
          <label className="field field-inline">
            <span>{t.plot.metric}</span>
            <select value={metric} onChange={(event) => setMetric(event.target.value)}>
              {columns.map((column) => (
                <option key={column.metric}>{column.metric}</option>
              ))}
            </select>
          </label>
          <Pairs ranking={ranking} metric={metric} />
        </>
      )}
    </details>
  );
}

function Pairs({ ranking, metric }: { ranking: RankingUpdated; metric: string }) {
  const speech = useSpeech();
  const comparisons = useQuery(comparisonsQuery(ranking.evaluation, ranking.revision, metric));
  if (comparisons.isPending) {
    return <Loading />;
  }
  if (comparisons.isError) {
    return <ErrorNotice error={comparisons.error} retry={() => void comparisons.refetch()} />;
  }
  const names = namesOf(ranking.rows);
  return (
    <>
      <p className="sub">
        {speech.t.verdicts.correction(speech.format.integer(comparisons.data.comparisons.length))}
      </p>
      <ul className="verdicts" data-testid="all-pairs">
        {comparisons.data.comparisons.map((comparison) => {
          const verdict = verdictText(comparison, names, comparisons.data.scale, speech);
          return <VerdictItem key={verdict.key} verdict={verdict} detailed />;
        })}
      </ul>
    </>
  );
}
