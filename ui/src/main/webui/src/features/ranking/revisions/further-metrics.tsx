import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import type { RankingUpdated } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { addMetrics, faultsOf } from "../api/add-metrics";
import { metricListQuery } from "../api/get-metric-list";
import { rankingQuery } from "../api/get-ranking";
import { scoredMetricsQuery } from "../api/get-scored-metrics";
import { Revisions } from "./revisions";

/** Completions cost money, metrics do not: the same completions are scored by more of them, and every ranking is kept. */
export function FurtherMetrics({ ranking }: { ranking: RankingUpdated }) {
  const { t } = useSpeech();
  return (
    <section className="panel" aria-labelledby="further-title">
      <h2 id="further-title">{t.further.title}</h2>
      <p className="sub">{t.further.intro}</p>
      <MetricForm evaluation={ranking.evaluation} revision={ranking.revision} />
      <Revisions ranking={ranking} />
    </section>
  );
}

function MetricForm({ evaluation, revision }: { evaluation: string; revision: number }) {
  const { t } = useSpeech();
  const client = useQueryClient();
  const [metric, setMetric] = useState("");
  const known = useQuery(metricListQuery());
  const scored = useScored(evaluation, revision);
  const adding = useMutation({
    mutationFn: () => addMetrics(evaluation, [metric.trim()]),
    onSuccess: (answer) => {
      setMetric("");
      client.setQueryData(scoredMetricsQuery(evaluation).queryKey, answer);
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    adding.mutate();
  }

  return (
    <form className="further" onSubmit={submit}>
      <label className="field">
        <span>{t.further.metric}</span>
        <input
          value={metric}
          list="known-metrics"
          placeholder="chrf:order=2"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setMetric(event.target.value)}
        />
      </label>
      <datalist id="known-metrics">
        {known.data?.map(({ name, description }) => (
          <option key={name} value={name}>
            {description}
          </option>
        ))}
      </datalist>
      <button type="submit" className="button" disabled={metric.trim() === "" || adding.isPending}>
        {t.further.add}
      </button>
      {scored && !scored.ranked && (
        <p className="sub" role="status" data-testid="rescoring">
          {t.further.progress(scored.measured, scored.completed)}
        </p>
      )}
      {adding.isError && (
        <p className="warn" role="alert">
          {faultsOf(adding.error)}
        </p>
      )}
    </form>
  );
}

/** Fetches the ranking anew as soon as it is by all metrics. */
function useScored(evaluation: string, revision: number) {
  const client = useQueryClient();
  const { data } = useQuery(scoredMetricsQuery(evaluation));
  const newer = data?.ranked === true && data.revision > revision;

  useEffect(() => {
    if (newer) {
      void client.invalidateQueries({ queryKey: rankingQuery(evaluation).queryKey });
    }
  }, [client, evaluation, newer]);

  return data;
}
