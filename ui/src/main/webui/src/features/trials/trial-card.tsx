import { Link } from "@tanstack/react-router";
import { secondsOf } from "~/shared/format/duration";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { PromptText } from "~/shared/ui/prompt-text";
import type { TrialView } from "./api/trial";

interface TrialCardProps {
  readonly trial: TrialView;
  readonly repetitions: number;
  /** The best possible value of each metric, from which follows how many decimals are shown. */
  readonly scales: ReadonlyMap<string, number>;
}

/** Everything that a model wrote is text: React escapes it, and nothing here renders it as anything else. */
export function TrialCard({ trial, repetitions, scales }: TrialCardProps) {
  const { t, format } = useSpeech();
  const words = t.trials;
  const title = `trial-${trial.sample}-${trial.repetition}`;
  return (
    <article className="panel trial" aria-labelledby={title} data-testid="trial">
      <header className="trial-head">
        <h2 id={title}>
          {trial.sample}
          {repetitions > 1 && (
            <span className="sub"> {words.repetition(format.integer(trial.repetition))}</span>
          )}
        </h2>
        <Scores scores={trial.scores} scales={scales} />
        <p className="sub trial-measures">
          {trial.latency && <span>{format.seconds(secondsOf(trial.latency))}</span>}
          {trial.usage && (
            <span>
              {words.usage(format.integer(trial.usage.inputTokens), format.integer(trial.usage.outputTokens))}
            </span>
          )}
          {trial.reused && <ReusedFrom reused={trial.reused} />}
        </p>
      </header>
      <div className="trial-texts">
        <section>
          <h3>{words.input}</h3>
          {trial.input ? <PromptText prompt={trial.input} /> : <p className="sub">{t.state.unknown}</p>}
        </section>
        <References references={trial.references} />
        <Completion trial={trial} />
      </div>
    </article>
  );
}

function ReusedFrom({ reused }: { reused: NonNullable<TrialView["reused"]> }) {
  const { t, format } = useSpeech();
  return (
    <Link to="/evaluations/$evaluation" params={{ evaluation: reused.evaluation }} data-testid="reused-from">
      {t.reuse.trial(reused.evaluation, format.dateTime(reused.requestedAt))}
    </Link>
  );
}

function Scores({ scores, scales }: { scores: TrialView["scores"]; scales: ReadonlyMap<string, number> }) {
  const { t, format } = useSpeech();
  const entries = Object.entries(scores);
  if (entries.length === 0) {
    return <p className="sub">{t.trials.noScores}</p>;
  }
  return (
    <dl className="scores" aria-label={t.trials.scores}>
      {entries.map(([metric, value]) => (
        <div key={metric}>
          <dt>{metric}</dt>
          <dd>
            <data value={value}>{format.score(value, scales.get(metric) ?? 1)}</data>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function References({ references }: { references: readonly string[] }) {
  const { t, format } = useSpeech();
  const words = t.trials;
  if (references.length === 0) {
    return (
      <section>
        <h3>{words.reference}</h3>
        <p className="sub">{words.noReference}</p>
      </section>
    );
  }
  return (
    <section>
      {references.map((reference, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: references are an immutable list and may be equal
        <div key={index}>
          <h3>{references.length === 1 ? words.reference : words.references(format.integer(index + 1))}</h3>
          <p className="text" dir="auto">
            {reference}
          </p>
        </div>
      ))}
    </section>
  );
}

function Completion({ trial: { completion, failure } }: { trial: TrialView }) {
  const { t } = useSpeech();
  if (failure || completion === undefined) {
    return (
      <section className="trial-failed">
        <h3>{t.trials.failed}</h3>
        {failure && <p>{t.ranking.failureCategories[failure.category]}</p>}
        {failure && <p className="sub">{failure.reason}</p>}
      </section>
    );
  }
  return (
    <section className="trial-completion">
      <h3>{t.trials.completion}</h3>
      {completion === "" ? (
        <p className="sub">{t.trials.emptyCompletion}</p>
      ) : (
        <p className="text" dir="auto">
          {completion}
        </p>
      )}
    </section>
  );
}
