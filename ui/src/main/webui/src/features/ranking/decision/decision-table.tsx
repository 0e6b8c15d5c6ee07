import type { Decision, DecisionRow, RankingUpdated } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { GOALS } from "./preferences";
import { useBreachText } from "./use-breach-text";

export function DecisionTable({ decision, ranking }: { decision: Decision; ranking: RankingUpdated }) {
  const { t, format } = useSpeech();
  const words = t.decision;
  const { flip } = decision;
  const winner = decision.rows.find((row) => !row.excluded && row.score);
  return (
    <div aria-live="polite">
      {winner?.score && (
        <p className="verdict-lead" data-testid="winner">
          {words.winner(winner.candidate, format.percent(winner.score.pBest))}{" "}
          {flip
            ? words.flip(
                flip.candidate,
                format.percent(flip.moved),
                GOALS.filter((goal) => flip.weights[goal] !== undefined)
                  .map((goal) => `${words.goals[goal]} ${format.percent(flip.weights[goal] ?? 0)}`)
                  .join(", "),
              )
            : words.noFlip}
        </p>
      )}
      <div className="table-scroll">
        <table className="table table-cards" data-testid="decision">
          <caption className="visually-hidden">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.ranking.candidate}</th>
              <th scope="col" className="number" title={words.scoreHint}>
                {words.score}
              </th>
              <th scope="col" className="number">
                {words.pBest}
              </th>
              <th scope="col">{words.remarks}</th>
            </tr>
          </thead>
          <tbody>
            {decision.rows.map((row) => (
              <DecisionTableRow key={row.run} row={row} ranking={ranking} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** A candidate that breaks a constraint is struck, and says why; it is never left out. */
function DecisionTableRow({ row, ranking }: { row: DecisionRow; ranking: RankingUpdated }) {
  const { t, format } = useSpeech();
  const breachText = useBreachText(ranking);
  const { score } = row;
  const unknown = row.unknown.map((goal) => t.decision.unknownGoal(t.decision.goals[goal]));
  return (
    <tr className={row.excluded ? "excluded" : undefined} data-testid="decision-row">
      <th scope="row" className="card-title">
        {row.excluded ? <s>{row.candidate}</s> : row.candidate}
      </th>
      <td data-label={t.decision.score} className="number">
        {score ? format.decimal(score.value) : "–"}
        {score && (
          <span className="sub">
            {t.ranking.interval(format.decimal(score.low), format.decimal(score.high))}
          </span>
        )}
      </td>
      <td data-label={t.decision.pBest} className="number">
        {score ? format.percent(score.pBest) : "–"}
      </td>
      <td data-label={t.decision.remarks} className="wrap">
        {[...row.breaches.map((breach) => breachText(row, breach)), ...unknown].join(" ") || t.decision.kept}
      </td>
    </tr>
  );
}
