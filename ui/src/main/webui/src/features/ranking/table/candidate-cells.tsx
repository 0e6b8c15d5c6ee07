import { Link } from "@tanstack/react-router";
import { failedOf } from "~/shared/api/counts";
import type { Comparison, Front, Latency, Rank, RankingRow, TrialCounts } from "~/shared/api/schema";
import { secondsOf } from "~/shared/format/duration";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { isTold } from "../verdicts/verdict-text";

export function RankCell({
  rank,
  versusBest,
}: {
  rank: Rank | undefined;
  versusBest: Comparison | undefined;
}) {
  const { t, format } = useSpeech();
  const words = t.ranking;
  if (!rank) {
    return <td data-label={words.rank}>–</td>;
  }
  const share = format.percent(rank.pBest);
  const [low, high] = [format.integer(rank.low), format.integer(rank.high)];
  return (
    <td
      data-label={words.rank}
      className={rank.position === 1 && rank.high === 1 ? "rank rank-sure" : "rank"}
    >
      <data className="rank-position" value={rank.position}>
        {format.integer(rank.position)}
      </data>
      {rank.low !== rank.high && (
        <span className="sub rank-range" title={words.rankRangeHint(low, high)}>
          {words.rankRange(low, high)}
        </span>
      )}
      <span className="sub" title={words.pBestHint(share)}>
        {words.pBest(share)}
      </span>
      {versusBest && !isTold(versusBest) && <span className="sub tied">{words.tied}</span>}
    </td>
  );
}

export function FrontCell({ front }: { front: Front | undefined }) {
  const { t, format } = useSpeech();
  const words = t.ranking;
  if (!front) {
    return <td data-label={words.front}>–</td>;
  }
  if (front.unknown.length > 0) {
    const goals = front.unknown.map((goal) => t.decision.goals[goal]).join(", ");
    return (
      <td data-label={words.front} className="unknown" title={words.openFrontHint(goals)}>
        {words.openFront}
      </td>
    );
  }
  const share = format.percent(front.probability);
  return (
    <td data-label={words.front} title={words.frontHint}>
      <data value={front.probability}>{front.member ? words.onFront(share) : words.offFront(share)}</data>
    </td>
  );
}

interface CandidateCellProps {
  readonly evaluation: string;
  readonly row: RankingRow;
  /** Whether it breaks a limit of the evaluation. */
  readonly excluded: boolean;
}

export function CandidateCell({ evaluation, row, excluded }: CandidateCellProps) {
  const { t } = useSpeech();
  const engines: Record<string, string> = t.ranking.engines;
  return (
    <th scope="row" className="card-title candidate">
      <Link
        to="/evaluations/$evaluation/runs/$run"
        params={{ evaluation, run: row.run }}
        title={t.ranking.trialsOf(row.candidate)}
      >
        {excluded ? <s>{row.candidate}</s> : row.candidate}
      </Link>
      <span className="sub">{engines[row.engine] ?? row.engine}</span>
      {row.prompt && <span className="sub">{row.prompt}</span>}
      {excluded && <span className="sub warn">{t.ranking.excluded}</span>}
    </th>
  );
}

export function TrialsCell({ counts }: { counts: TrialCounts }) {
  const { t, format } = useSpeech();
  const failed = failedOf(counts);
  const names: Record<string, string> = t.ranking.failureCategories;
  const reasons = Object.entries(counts.failures)
    .filter(([, count]) => count > 0)
    .map(([category, count]) => `${t.state.label(names[category] ?? category)} ${format.integer(count)}`);
  return (
    <td data-label={t.ranking.scored} className="number">
      <data value={counts.completed}>{format.integer(counts.completed)}</data>/
      <data value={counts.expected}>{format.integer(counts.expected)}</data>
      {counts.reused && <span className="sub">{t.reuse.inCell(format.integer(counts.reused))}</span>}
      {failed > 0 && (
        <span className="sub warn" title={t.ranking.missing(failed, format.integer(failed))}>
          {reasons.join(", ")}
        </span>
      )}
    </td>
  );
}

export function LatencyCell({ latency }: { latency: Latency | undefined }) {
  const { t, format } = useSpeech();
  const words = t.ranking;
  if (!latency) {
    return (
      <>
        <td data-label={words.p50} className="number unknown">
          {words.notTimed}
        </td>
        <td data-label={words.p95} className="number unknown">
          {words.notTimed}
        </td>
      </>
    );
  }
  return (
    <>
      <td
        data-label={words.p50}
        className="number"
        title={t.reuse.timed(latency.n, format.integer(latency.n))}
      >
        <data value={latency.p50}>{format.seconds(secondsOf(latency.p50))}</data>
        {latency.earlier && (
          <span className="sub" title={t.reuse.timesOfThenHint}>
            {t.reuse.timesOfThen}
          </span>
        )}
      </td>
      <td data-label={words.p95} className="number">
        <data value={latency.p95}>{format.seconds(secondsOf(latency.p95))}</data>
      </td>
    </>
  );
}
