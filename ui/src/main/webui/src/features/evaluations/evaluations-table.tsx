import { Link } from "@tanstack/react-router";
import { endedOf } from "~/shared/api/counts";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { StateBadge } from "~/shared/ui/state-badge";
import type { EvaluationView } from "./api/evaluation";

export function EvaluationsTable({ evaluations }: { evaluations: readonly EvaluationView[] }) {
  const { t } = useSpeech();
  const words = t.evaluations;
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.evaluation}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.candidates}</th>
            <th scope="col" className="number">
              {words.samples}
            </th>
            <th scope="col" className="number">
              {words.progress}
            </th>
            <th scope="col">{words.metrics}</th>
            <th scope="col">{words.requested}</th>
          </tr>
        </thead>
        <tbody>
          {evaluations.map((evaluation) => (
            <EvaluationRow key={evaluation.evaluation} evaluation={evaluation} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EvaluationRow({ evaluation }: { evaluation: EvaluationView }) {
  const { t, format } = useSpeech();
  const words = t.evaluations;
  const ended = endedOf(evaluation.trials);
  return (
    <tr>
      <th scope="row" className="card-title">
        <Link to="/evaluations/$evaluation" params={{ evaluation: evaluation.evaluation }}>
          {evaluation.name ?? evaluation.suiteName}
        </Link>
        <span className="sub">{evaluation.evaluation}</span>
      </th>
      <td data-label={words.status}>
        <StateBadge state={evaluation.state} />
      </td>
      <td data-label={words.candidates}>
        <CandidateNames names={evaluation.candidates.map((candidate) => candidate.name)} />
      </td>
      <td data-label={words.samples} className="number">
        {format.integer(evaluation.samples)}
        {evaluation.repetitions > 1 && ` × ${format.integer(evaluation.repetitions)}`}
      </td>
      <td data-label={words.progress} className="number">
        {words.of(format.integer(ended), format.integer(evaluation.trials.expected))}
      </td>
      <td data-label={words.metrics} className="wrap">
        {evaluation.metrics.join(", ")}
      </td>
      <td data-label={words.requested}>
        <time dateTime={evaluation.requestedAt}>{format.dateTime(evaluation.requestedAt)}</time>
      </td>
    </tr>
  );
}

const NAMES_SHOWN = 4;

function CandidateNames({ names }: { names: readonly string[] }) {
  const more = names.length - NAMES_SHOWN;
  return (
    <span title={names.join(", ")}>
      {names.slice(0, NAMES_SHOWN).join(", ")}
      {more > 0 && ` +${more}`}
    </span>
  );
}
