import { Link } from "@tanstack/react-router";
import { failedOf } from "~/shared/api/counts";
import type { Latency, Rank, RankingRow, TrialCounts } from "~/shared/api/schema";
import { secondsOf } from "~/shared/format/duration";
import { useSpeech } from "~/shared/i18n/locale-provider";

export function RankCell({ rank }: { rank: Rank | undefined }) {
  const { t, format } = useSpeech();
  const words = t.ranking;
  if (!rank) {
    return <td data-label={words.rank}>–</td>;
  }
  const share = format.percent(rank.pBest);
  const [low, high] = [format.integer(rank.low), format.integer(rank.high)];
  return (
    <td data-label={words.rank} className="rank">
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
    </td>
  );
}

export function CandidateCell({ evaluation, row }: { evaluation: string; row: RankingRow }) {
  const { t } = useSpeech();
  const engines: Record<string, string> = t.ranking.engines;
  return (
    <th scope="row" className="card-title candidate">
      <Link
        to="/evaluations/$evaluation/runs/$run"
        params={{ evaluation, run: row.run }}
        title={t.ranking.trialsOf(row.candidate)}
      >
        {row.candidate}
      </Link>
      <span className="sub">{engines[row.engine] ?? row.engine}</span>
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
      <td data-label={words.p50} className="number">
        <data value={latency.p50}>{format.seconds(secondsOf(latency.p50))}</data>
      </td>
      <td data-label={words.p95} className="number">
        <data value={latency.p95}>{format.seconds(secondsOf(latency.p95))}</data>
      </td>
    </>
  );
}
