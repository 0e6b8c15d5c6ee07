import { Link } from "@tanstack/react-router";
import type { RankingRow } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { TrialsCell } from "./candidate-cells";

export function UnrankedCandidates({
  evaluation,
  rows,
}: {
  evaluation: string;
  rows: readonly RankingRow[];
}) {
  const { t } = useSpeech();
  const words = t.ranking;
  const engines: Record<string, string> = words.engines;
  return (
    <section className="panel" aria-labelledby="unranked">
      <h2 id="unranked">{words.failedTitle}</h2>
      <p className="sub">{words.failedIntro}</p>
      <div className="table-scroll">
        <table className="table table-cards" aria-labelledby="unranked">
          <thead>
            <tr>
              <th scope="col">{words.candidate}</th>
              <th scope="col" className="number">
                {words.scored}
              </th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.run} data-testid="unranked-row">
                <th scope="row" className="card-title">
                  <Link to="/evaluations/$evaluation/runs/$run" params={{ evaluation, run: row.run }}>
                    {row.candidate}
                  </Link>
                  <span className="sub">{engines[row.engine] ?? row.engine}</span>
                </th>
                <TrialsCell counts={row.trials} />
                <td data-label={words.reason} className="wrap">
                  {reasonOf(row) ?? words.noReason}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Why the run has no completion, else why its first metric has no score. */
function reasonOf(row: RankingRow): string | undefined {
  const first = row.quality[0];
  return row.failure ?? (first?.kind === "unscored" ? first.reason : undefined);
}
