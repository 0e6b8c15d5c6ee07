import type { Scored } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import type { CandidateReviews } from "../api/review";
import { EstimateCell } from "./estimate-cell";

/** What it takes a person to make each candidate's completions right. */
export function EffortTable({ candidates }: { candidates: readonly CandidateReviews[] }) {
  const { t, format } = useSpeech();
  const words = t.reviews;
  const heads = [
    words.reviewed,
    words.hter,
    words.approved,
    words.editsPerWord,
    words.time,
    words.score,
    words.uncorrected,
  ];
  return (
    <div className="table-scroll">
      <table className="table table-cards" aria-label={words.effort}>
        <thead>
          <tr>
            <th scope="col">{t.ranking.candidate}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => (
            <tr key={candidate.run} data-testid="effort-row">
              <th scope="row" className="card-title">
                {candidate.candidate}
              </th>
              <td className="number" data-label={words.reviewed}>
                {format.integer(candidate.reviews)}
              </td>
              <EstimateCell
                label={words.hter}
                estimate={qualityOf(candidate, "hter")}
                text={(value) => format.score(value, 100)}
              />
              <EstimateCell
                label={words.approved}
                estimate={qualityOf(candidate, "approvedAsIs")}
                text={format.percent}
              />
              <EstimateCell
                label={words.editsPerWord}
                estimate={qualityOf(candidate, "editsPerWord")}
                text={(value) => format.score(value, 1)}
              />
              <EstimateCell label={words.time} estimate={candidate.seconds} text={format.seconds} />
              <EstimateCell
                label={words.score}
                estimate={candidate.score}
                text={(value) => format.score(value, 5)}
              />
              <td className="number" data-label={words.uncorrected}>
                {format.integer(candidate.uncorrected)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function qualityOf({ quality }: CandidateReviews, metric: string): Scored | undefined {
  return quality.find((it): it is Scored => it.kind === "scored" && it.metric === metric);
}
