import type { RankingUpdated } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { type Names, namesOf } from "../verdicts/verdict-text";
import { type MatrixCell, matrixOf } from "./matrix-view";

/** How often each candidate is ahead of each other one. Colour only repeats what the text of a cell says. */
export function PairMatrix({ ranking }: { ranking: RankingUpdated }) {
  const { t, format } = useSpeech();
  if (!ranking.pairs) {
    return null;
  }
  const names = namesOf(ranking.rows);
  const rows = matrixOf(ranking.pairs, names);
  return (
    <section className="panel" aria-labelledby="matrix-title">
      <h2 id="matrix-title">{t.pairs.title}</h2>
      <p className="sub">{t.pairs.intro}</p>
      <section className="table-scroll" aria-label={t.pairs.title}>
        <table className="table matrix" data-testid="pair-matrix">
          <caption className="visually-hidden">{t.pairs.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.pairs.ahead}</th>
              {rows.map(({ run, name }, index) => (
                <th scope="col" key={run} className="matrix-column" title={name}>
                  {format.integer(index + 1)}
                  <span className="visually-hidden"> {name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ run, name, cells }, index) => (
              <tr key={run}>
                <th scope="row" className="matrix-row" title={name}>
                  <span className="sub matrix-number">{format.integer(index + 1)}</span>
                  {name}
                </th>
                {cells.map((cell) => (
                  <Cell key={cell.column} cell={cell} names={names} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Cell({ cell, names }: { cell: MatrixCell; names: Names }) {
  const { t, format } = useSpeech();
  if (cell.ahead === undefined) {
    return (
      <td className="matrix-cell matrix-self">
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">{t.pairs.self}</span>
      </td>
    );
  }
  const share = format.percent(cell.ahead);
  const words = t.pairs.cell(
    names.get(cell.run) ?? cell.run,
    names.get(cell.column) ?? cell.column,
    share,
    format.chance(cell.corrected),
  );
  return (
    <td
      className="matrix-cell"
      style={{ "--heat": cell.heat.toFixed(3) } as React.CSSProperties}
      title={words}
    >
      <span className="visually-hidden">{words}</span>
      <span aria-hidden="true" className={cell.corrected <= 0.05 ? "matrix-sure" : undefined}>
        {share}
      </span>
    </td>
  );
}
