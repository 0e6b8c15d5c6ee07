import { useEffect, useState } from "react";
import { endedOf } from "~/shared/api/counts";
import type { RankingUpdated } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { type Observation, observe, type Progress, progressOf } from "./progress";

export function LiveProgress({ ranking, connected }: { ranking: RankingUpdated; connected: boolean }) {
  const { t, format } = useSpeech();
  const [history, setHistory] = useState<readonly Observation[]>([]);
  const ended = endedOf(ranking.trials);

  useEffect(() => {
    setHistory((known) => observe(known, { atMs: performance.now(), ended }));
  }, [ended]);

  const progress = progressOf(ranking.trials, history);
  return (
    <section className="panel live" aria-labelledby="live-progress">
      <h2 id="live-progress">{t.live.title}</h2>
      <progress className="bar bar-large" max={1} value={progress.share} aria-labelledby="live-progress" />
      <p className="live-count" data-testid="live-count">
        <strong>{t.live.trials(format.integer(progress.ended), format.integer(progress.expected))}</strong>
        <span>{format.percent(progress.share)}</span>
      </p>
      <Pace progress={progress} />
      <p className="sub" role="status">
        {statusOf(progress, connected, t.live)}
      </p>
      <CandidateBars ranking={ranking} />
    </section>
  );
}

function Pace({ progress }: { progress: Progress }) {
  const { t, format } = useSpeech();
  return (
    <dl className="facts">
      <div>
        <dt>{t.live.rate}</dt>
        <dd>{progress.perSecond === undefined ? "–" : format.rate(progress.perSecond)}</dd>
      </div>
      <div>
        <dt>{t.live.timeLeft}</dt>
        <dd>{progress.secondsLeft === undefined ? "–" : format.seconds(Math.ceil(progress.secondsLeft))}</dd>
      </div>
      <div>
        <dt>{t.live.failures}</dt>
        <dd>{format.integer(progress.failed)}</dd>
      </div>
    </dl>
  );
}

function statusOf(
  progress: Progress,
  connected: boolean,
  texts: { waiting: string; finishing: string; reconnecting: string },
): string {
  if (!connected) {
    return texts.reconnecting;
  }
  if (progress.ended === 0) {
    return texts.waiting;
  }
  return progress.ended === progress.expected ? texts.finishing : "";
}

/** In a fixed order: rows of a running ranking would otherwise jump about. */
function CandidateBars({ ranking }: { ranking: RankingUpdated }) {
  const { t, format } = useSpeech();
  const rows = [...ranking.rows].sort((a, b) => a.run.localeCompare(b.run, "en", { numeric: true }));
  return (
    <ul className="bars">
      {rows.map((row) => {
        const ended = endedOf(row.trials);
        const counts = [format.integer(ended), format.integer(row.trials.expected)] as const;
        return (
          <li key={row.run}>
            <span className="bars-name">{row.candidate}</span>
            <progress
              className="bar"
              max={row.trials.expected}
              value={ended}
              aria-label={t.live.candidate(row.candidate, ...counts)}
            />
            <span className="bars-count">{t.evaluations.of(...counts)}</span>
          </li>
        );
      })}
    </ul>
  );
}
