import type { Amount, RankingRow, RankingUpdated } from "~/shared/api/schema";
import type { QuantityText } from "~/shared/format/format";
import { useSpeech } from "~/shared/i18n/locale-provider";

/** What was not run but taken over, and what it once took: never a part of what this evaluation spent. */
export function ReusedPanel({ ranking }: { ranking: RankingUpdated }) {
  const { t, format } = useSpeech();
  const words = t.reuse;
  const { reused, expected } = ranking.trials;
  const rows = ranking.rows.filter((row) => row.trials.reused);
  if (!reused) {
    return null;
  }
  return (
    <section className="panel" aria-labelledby="reused-title" data-testid="reused">
      <h2 id="reused-title">{words.title(format.integer(reused), format.integer(expected))}</h2>
      <p className="sub">{words.intro}</p>
      {rows.some((row) => row.footprint?.reused) && (
        <div className="table-scroll">
          <table className="table table-cards" aria-labelledby="reused-title">
            <thead>
              <tr>
                <th scope="col">{t.ranking.candidate}</th>
                {[words.reused, words.spentNow, words.once.cost, words.once.energy, words.once.carbon].map(
                  (name) => (
                    <th key={name} scope="col" className="number">
                      {name}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ReusedRow key={row.run} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function ReusedRow({ row }: { row: RankingRow }) {
  const { t, format } = useSpeech();
  const words = t.reuse;
  const then = row.footprint?.reused?.figures;
  return (
    <tr data-testid="reused-row">
      <th scope="row" className="card-title">
        {row.candidate}
      </th>
      <td data-label={words.reused} className="number">
        {t.evaluations.of(format.integer(row.trials.reused ?? 0), format.integer(row.trials.expected))}
      </td>
      <AmountCell label={words.spentNow} amount={row.footprint?.run.cost} show={format.money} />
      <AmountCell label={words.once.cost} amount={then?.cost} show={format.money} />
      <AmountCell label={words.once.energy} amount={then?.energy} show={format.energy} />
      <AmountCell label={words.once.carbon} amount={then?.total} show={format.carbon} />
    </tr>
  );
}

interface AmountCellProps<T> {
  readonly label: string;
  readonly amount: Amount<T> | undefined;
  readonly show: (known: Extract<Amount<T>, { kind: "known" }>) => QuantityText;
}

function AmountCell<T>({ label, amount, show }: AmountCellProps<T>) {
  const { t } = useSpeech();
  if (!amount || amount.kind === "unknown") {
    return (
      <td data-label={label} className="number unknown" title={amount?.reason}>
        {amount ? t.ranking.unknown : t.ranking.pending}
      </td>
    );
  }
  const text = show(amount);
  return (
    <td data-label={label} className="number" title={amount.method}>
      {text.mid}
      {text.range && <span className="sub">{text.range}</span>}
    </td>
  );
}
