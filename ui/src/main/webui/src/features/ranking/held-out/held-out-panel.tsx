import type { HeldOut, RankingRow, RankingUpdated } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";

interface Told {
  readonly row: RankingRow;
  readonly heldOut: HeldOut;
}

/** What the Ladder tells of samples that nobody may tune on, and who was tuned too closely. */
export function HeldOutPanel({ ranking }: { ranking: RankingUpdated }) {
  const { t } = useSpeech();
  const words = t.heldOut;
  const told = ranking.rows.flatMap((row) => (row.heldOut ? [{ row, heldOut: row.heldOut }] : []));
  const [first] = told;
  if (!first) {
    return null;
  }
  const names = new Map(ranking.rows.map(({ run, candidate }) => [run, candidate]));
  return (
    <section className="panel" aria-labelledby="held-out-title">
      <h2 id="held-out-title">{words.title}</h2>
      <p className="sub">{words.intro(first.heldOut.suite)}</p>
      <div className="table-scroll">
        <table className="table table-cards" data-testid="held-out">
          <caption className="visually-hidden">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.ranking.candidate}</th>
              <th scope="col" className="number" title={words.lookHint}>
                {words.look}
              </th>
              <th scope="col" className="number">
                {first.heldOut.quality.metric}
              </th>
              <th scope="col" title={words.overfitHint}>
                {words.overfit}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map((it) => (
              <HeldOutRow key={it.row.run} told={it} best={names.get(it.heldOut.best) ?? it.heldOut.best} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function HeldOutRow({ told: { row, heldOut }, best }: { told: Told; best: string }) {
  const { t, format } = useSpeech();
  const words = t.heldOut;
  const { quality } = heldOut;
  const score = (value: number) => format.score(value, quality.scale);
  return (
    <tr data-testid="held-out-row">
      <th scope="row" className="card-title">
        {row.candidate}
        <span className="sub">{heldOut.improved ? words.improved : words.noBetter(best)}</span>
      </th>
      <td data-label={words.look} className="number">
        {format.integer(heldOut.look)}
      </td>
      <td data-label={quality.metric} className="number">
        <data value={quality.value}>{score(quality.value)}</data>
        <span className="sub" title={quality.interval}>
          {t.ranking.interval(score(quality.low), score(quality.high))}
          {` · ${format.integer(quality.n)}/${format.integer(quality.expected)}`}
        </span>
      </td>
      <td data-label={words.overfit} className="wrap">
        <Overfit heldOut={heldOut} />
      </td>
    </tr>
  );
}

function Overfit({ heldOut: { overfit, quality } }: { heldOut: HeldOut }) {
  const { t, format } = useSpeech();
  if (!overfit) {
    return t.state.none;
  }
  const { alarm, gap } = overfit;
  const score = (value: number) => format.score(value, quality.scale);
  return (
    <>
      <span className={alarm === "RAISED" ? "warn" : undefined}>{t.heldOut.alarms[alarm]}</span>
      {gap && (
        <span className="sub" title={`${gap.interval}, ${format.percent(gap.level)}`}>
          {t.heldOut.gap(score(gap.value), score(gap.low), score(gap.high))}
        </span>
      )}
    </>
  );
}
