import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { EvaluationView } from "~/features/evaluations/api/evaluation";
import { evaluationQuery } from "~/features/evaluations/api/get-evaluation";
import { EvaluationFacts } from "~/features/evaluations/evaluation-facts";
import { EvaluationTabs } from "~/features/evaluations/evaluation-tabs";
import { LiveProgress } from "~/features/evaluations/live/live-progress";
import { StandingPanel } from "~/features/evaluations/standing-panel";
import { WindowPanel } from "~/features/footprints/window-panel";
import { useFollowedRanking } from "~/features/ranking/api/follow-ranking";
import { keptRankingQuery } from "~/features/ranking/api/get-kept-ranking";
import { rankingQuery } from "~/features/ranking/api/get-ranking";
import { ContradictionsPanel } from "~/features/ranking/contradictions/contradictions-panel";
import { DecisionPanel } from "~/features/ranking/decision/decision-panel";
import { GuardPanel } from "~/features/ranking/guards/guard-panel";
import { HeldOutPanel } from "~/features/ranking/held-out/held-out-panel";
import { rankedRows, unrankedRows } from "~/features/ranking/metrics";
import { PairMatrix } from "~/features/ranking/pairs/pair-matrix";
import { QualityCostPlot } from "~/features/ranking/plot/quality-cost-plot";
import { ReusedPanel } from "~/features/ranking/reused/reused-panel";
import { FurtherMetrics } from "~/features/ranking/revisions/further-metrics";
import { RankingTable } from "~/features/ranking/table/ranking-table";
import { UnrankedCandidates } from "~/features/ranking/table/unranked-candidates";
import { VerdictPanel } from "~/features/ranking/verdicts/verdict-panel";
import { ReviewFindings } from "~/features/reviews/findings/review-findings";
import type { RankingUpdated } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { usePageTitle } from "~/shared/ui/page-title";
import { StateBadge } from "~/shared/ui/state-badge";
import { EmptyState, ErrorNotice, Loading } from "~/shared/ui/states";

const route = getRouteApi("/evaluations/$evaluation");

export function EvaluationPage() {
  const { evaluation } = route.useParams();
  const { revision } = route.useSearch();
  const { t } = useSpeech();
  const view = useQuery(evaluationQuery(evaluation));
  usePageTitle(view.data?.name ?? view.data?.suiteName ?? t.evaluations.evaluation);
  return (
    <>
      <Link to="/evaluations" className="back">
        {t.evaluations.back}
      </Link>
      {view.isPending && <Loading />}
      {view.isError && <ErrorNotice error={view.error} retry={() => void view.refetch()} />}
      {view.isSuccess &&
        (revision === undefined ? (
          <Followed view={view.data} />
        ) : (
          <Kept view={view.data} revision={revision} />
        ))}
    </>
  );
}

/** A ranking as it was told once. */
function Kept({ view, revision }: { view: EvaluationView; revision: number }) {
  const { t, format } = useSpeech();
  const ranking = useQuery(keptRankingQuery(view.evaluation, revision));
  return (
    <>
      <div className="page-head">
        <h1>{view.name ?? view.suiteName}</h1>
        <p>
          {t.further.kept(format.integer(revision))}{" "}
          <Link to="/evaluations/$evaluation" params={{ evaluation: view.evaluation }}>
            {t.further.newest}
          </Link>
        </p>
      </div>
      {ranking.isPending && <Loading />}
      {ranking.isError && <ErrorNotice error={ranking.error} retry={() => void ranking.refetch()} />}
      {ranking.isSuccess && <Ranking ranking={ranking.data} kept />}
    </>
  );
}

/** The ranking is followed until it has ended, whatever the catalog has heard of it so far. */
function Followed({ view }: { view: EvaluationView }) {
  const { t } = useSpeech();
  const ranking = useQuery(rankingQuery(view.evaluation));
  const ended = ranking.data ? ranking.data.state !== "RUNNING" : view.state === "CANCELLED";
  const { connected } = useFollowedRanking(view.evaluation, ranking.isSuccess && !ended);
  const client = useQueryClient();

  useEffect(() => {
    if (ended) {
      void client.invalidateQueries({ queryKey: ["evaluations"] });
    }
  }, [client, ended]);

  return (
    <>
      <div className="page-head">
        <div className="title-line">
          <h1>{view.name ?? view.suiteName}</h1>
          <StateBadge state={ranking.data?.state ?? view.state} />
        </div>
        <EvaluationFacts evaluation={view} />
        {ended && ranking.data && <EvaluationTabs evaluation={view.evaluation} />}
      </div>
      {view.line && <StandingPanel evaluation={view.evaluation} />}
      {view.startsAt && <WindowPanel evaluation={view.evaluation} over={ended} />}
      {ranking.isPending && <Loading />}
      {ranking.isError && <ErrorNotice error={ranking.error} retry={() => void ranking.refetch()} />}
      {ranking.isSuccess && !ended && (
        <LiveProgress ranking={ranking.data ?? notBegun(view)} connected={connected} />
      )}
      {ended && ranking.data && <Ranking ranking={ranking.data} />}
      {ended && ranking.data === null && <EmptyState title={t.ranking.noneRanked} />}
    </>
  );
}

/** Before the scoring service has heard of the evaluation, no trial of it has ended. */
function notBegun(view: EvaluationView): RankingUpdated {
  const perRun = view.samples * view.repetitions;
  return {
    type: "RankingUpdated",
    tenant: "",
    evaluation: view.evaluation,
    revision: 0,
    state: "RUNNING",
    trials: { expected: perRun * view.candidates.length, completed: 0, failures: {} },
    rows: view.candidates.map(({ run, name }) => ({
      run,
      candidate: name,
      engine: "",
      trials: { expected: perRun, completed: 0, failures: {} },
      quality: [],
    })),
  };
}

/** What was told once is not decided about anew. */
function Ranking({ ranking, kept = false }: { ranking: RankingUpdated; kept?: boolean }) {
  const { t } = useSpeech();
  const ranked = rankedRows(ranking.rows);
  const unranked = unrankedRows(ranking.rows);
  return (
    <>
      {ranked.length === 0 ? (
        <EmptyState title={t.ranking.noneRanked} />
      ) : (
        <>
          <VerdictPanel ranking={ranking} />
          <section className="panel" aria-labelledby="ranking-title">
            <h2 id="ranking-title">{t.ranking.title}</h2>
            <RankingTable evaluation={ranking.evaluation} rows={ranked} decision={ranking.decision} />
          </section>
          <QualityCostPlot evaluation={ranking.evaluation} rows={ranked} />
          <ReusedPanel ranking={ranking} />
          {/* Another revision has other defaults. */}
          {!kept && <DecisionPanel key={ranking.revision} ranking={ranking} />}
          <GuardPanel ranking={ranking} />
          <PairMatrix ranking={ranking} />
          {!kept && <ContradictionsPanel ranking={ranking} />}
          {!kept && <FurtherMetrics ranking={ranking} />}
        </>
      )}
      <HeldOutPanel ranking={ranking} />
      <ReviewFindings evaluation={ranking.evaluation} />
      {unranked.length > 0 && <UnrankedCandidates evaluation={ranking.evaluation} rows={unranked} />}
    </>
  );
}
