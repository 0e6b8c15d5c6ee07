import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { EvaluationView } from "~/features/evaluations/api/evaluation";
import { evaluationQuery } from "~/features/evaluations/api/get-evaluation";
import { rankingQuery } from "~/features/ranking/api/get-ranking";
import { metricColumns } from "~/features/ranking/metrics";
import { trialsQuery } from "~/features/trials/api/get-trials";
import { TrialCard } from "~/features/trials/trial-card";
import { TrialControls } from "~/features/trials/trial-controls";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { usePageTitle } from "~/shared/ui/page-title";
import { Pager } from "~/shared/ui/pager";
import { EmptyState, ErrorNotice, Loading } from "~/shared/ui/states";

const route = getRouteApi("/evaluations/$evaluation/runs/$run");

export function RunPage() {
  const { evaluation, run } = route.useParams();
  const { t } = useSpeech();
  const view = useQuery(evaluationQuery(evaluation));
  const candidate = view.data?.candidates.find((known) => known.run === run)?.name ?? run;
  usePageTitle(`${t.state.label(t.trials.title)} ${candidate}`);
  return (
    <>
      <Link to="/evaluations/$evaluation" params={{ evaluation }} className="back">
        {t.trials.back}
      </Link>
      <div className="page-head">
        <h1>{candidate}</h1>
        <p>{t.trials.caption(candidate)}</p>
      </div>
      {view.isPending && <Loading />}
      {view.isError && <ErrorNotice error={view.error} retry={() => void view.refetch()} />}
      {view.isSuccess && <Trials run={run} view={view.data} />}
    </>
  );
}

function Trials({ run, view }: { run: string; view: EvaluationView }) {
  const { t, format } = useSpeech();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const trials = useQuery(trialsQuery(run, search));
  const ranking = useQuery(rankingQuery(view.evaluation));
  const scales = new Map(metricColumns(ranking.data?.rows ?? []).map(({ metric, scale }) => [metric, scale]));
  return (
    <>
      <TrialControls
        search={search}
        metrics={view.metrics}
        onChange={(next) => void navigate({ search: next })}
      />
      {trials.isPending && <Loading />}
      {trials.isError && <ErrorNotice error={trials.error} retry={() => void trials.refetch()} />}
      {trials.isSuccess && trials.data.items.length === 0 && (
        <EmptyState title={t.trials.nothing}>
          <p>{t.trials.nothingHint}</p>
        </EmptyState>
      )}
      {trials.isSuccess && trials.data.items.length > 0 && (
        <>
          <p className="sub" role="status">
            {t.trials.count(trials.data.total, format.integer(trials.data.total))}
          </p>
          {trials.data.items.map((trial) => (
            <TrialCard
              key={`${trial.sample} ${trial.repetition}`}
              trial={trial}
              repetitions={view.repetitions}
              scales={scales}
            />
          ))}
          <Pager {...trials.data} onPage={(page) => void navigate({ search: { ...search, page } })} />
        </>
      )}
    </>
  );
}
