import type { RankingUpdated } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { scaleOf } from "../metrics";
import { AddedCell, CostCell, LatencyCell, ShareCell, UtilityCell } from "./guard-cells";
import { type Guarded, guardedRows, methodsOf } from "./guarded";

/** What guardrails refuse, rightly and by mistake, and what they change, beside the same candidate without them. */
export function GuardPanel({ ranking }: { ranking: RankingUpdated }) {
  const { t, format } = useSpeech();
  const words = t.guards;
  const all = guardedRows(ranking);
  if (all.length === 0) {
    return null;
  }
  const methods = methodsOf(all, format.percent);
  return (
    <section className="panel" aria-labelledby="guards-title">
      <h2 id="guards-title">{words.title}</h2>
      <p className="sub">{words.intro}</p>
      <section className="table-scroll" aria-labelledby="guards-title">
        <table className="table table-cards" data-testid="guards">
          <caption className="visually-hidden">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.ranking.candidate}</th>
              {[
                words.attacks,
                words.others,
                words.utility,
                words.added,
                words.latency,
                `${words.cost}, ${t.ranking.perThousand}`,
              ].map((name) => (
                <th scope="col" className="number wrap" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((guarded) => (
              <GuardRow key={guarded.row.run} guarded={guarded} ranking={ranking} />
            ))}
          </tbody>
        </table>
      </section>
      {methods.length > 0 && <p className="sub">{words.methods(methods.join("; "))}</p>}
    </section>
  );
}

function GuardRow({ guarded, ranking }: { guarded: Guarded; ranking: RankingUpdated }) {
  const { t, format } = useSpeech();
  const words = t.guards;
  const { row, guard, twin } = guarded;
  const rulings = (["REPAIRED", "FLAGGED"] as const).flatMap((ruling) => {
    const count = guard.verdicts[ruling] ?? 0;
    return count > 0 ? [words.rulings[ruling](count, format.integer(count))] : [];
  });
  return (
    <tr data-testid="guard-row" data-run={row.run}>
      <th scope="row" className="card-title">
        {row.candidate}
        <span className="sub">{twin ? words.beside(twin.candidate) : words.alone}</span>
        <span className="sub">{words.version(guard.version)}</span>
        {rulings.length > 0 && <span className="sub">{rulings.join(", ")}</span>}
      </th>
      <ShareCell name="attacks" label={words.attacks} share={guard.attacks} none={words.noAttacks} />
      <ShareCell name="others" label={words.others} share={guard.others} none={words.noOthers} />
      <UtilityCell
        utility={guard.unguarded?.utility}
        scale={scaleOf(ranking.rows, guard.unguarded?.utility?.metric)}
      />
      <AddedCell added={guard.added} />
      <LatencyCell guarded={guarded} />
      <CostCell guarded={guarded} />
    </tr>
  );
}
