import { useSpeech } from "~/shared/i18n/locale-provider";
import type { EvaluationView } from "./api/evaluation";

/** A seed too large for a JavaScript number would be shown wrongly, and so is left to the API. */
export function EvaluationFacts({ evaluation }: { evaluation: EvaluationView }) {
  const { t, format } = useSpeech();
  const words = t.evaluations;
  const { samples, repetitions, candidates } = evaluation;
  return (
    <dl className="facts">
      <div>
        <dt>{words.suite}</dt>
        <dd>
          <code>{evaluation.suite}</code>
        </dd>
      </div>
      <div>
        <dt>{words.candidates}</dt>
        <dd>
          {words.counts(
            samples,
            format.integer(samples),
            candidates.length,
            format.integer(candidates.length),
          )}
          {repetitions > 1 && `, ${words.repeated(format.integer(repetitions))}`}
        </dd>
      </div>
      <div>
        <dt>{words.metrics}</dt>
        <dd>{evaluation.metrics.join(", ")}</dd>
      </div>
      {Number.isSafeInteger(evaluation.seed) && (
        <div>
          <dt>{words.seed}</dt>
          <dd>
            <code>{String(evaluation.seed)}</code>
          </dd>
        </div>
      )}
      {evaluation.reusable > 0 && (
        <div>
          <dt>{t.reuse.fact}</dt>
          <dd>
            {t.reuse.expected(
              format.integer(evaluation.reusable),
              format.integer(evaluation.trials.expected),
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{words.requested}</dt>
        <dd>
          <time dateTime={evaluation.requestedAt}>{format.dateTime(evaluation.requestedAt)}</time>
        </dd>
      </div>
    </dl>
  );
}
