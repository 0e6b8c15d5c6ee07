import { useQuery } from "@tanstack/react-query";
import type { RankingUpdated } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { ErrorNotice, Loading } from "~/shared/ui/states";
import { type Contradiction, contradictionsQuery } from "../api/get-contradictions";
import { metricColumns } from "../metrics";

const SHOWN = 5;

/** Where metrics contradict each other: nobody should choose by one of them without knowing. */
export function ContradictionsPanel({ ranking }: { ranking: RankingUpdated }) {
  const { t } = useSpeech();
  const several = metricColumns(ranking.rows).length > 1;
  const contradictions = useQuery({
    ...contradictionsQuery(ranking.evaluation, ranking.revision),
    enabled: several,
  });
  if (!several) {
    return null;
  }
  return (
    <section className="panel" aria-labelledby="contradictions-title">
      <h2 id="contradictions-title">{t.contradictions.title}</h2>
      <p className="sub">{t.contradictions.intro}</p>
      {contradictions.isPending && <Loading />}
      {contradictions.isError && (
        <ErrorNotice error={contradictions.error} retry={() => void contradictions.refetch()} />
      )}
      {contradictions.isSuccess && <Sorted contradictions={contradictions.data} />}
    </section>
  );
}

/** Most metrics agree; those that do not come first. */
function Sorted({ contradictions }: { contradictions: readonly Contradiction[] }) {
  const { t, format } = useSpeech();
  const words = t.contradictions;
  const opposed = contradictions.filter((contradiction) => contradiction.opposed.length > 0);
  const others = contradictions.filter((contradiction) => contradiction.opposed.length === 0);
  return (
    <>
      {opposed.length === 0 ? <p>{words.nowhere}</p> : <Metrics contradictions={opposed} />}
      {others.length > 0 && (
        <details className="all-pairs">
          <summary>{words.others(others.length, format.integer(others.length))}</summary>
          <Metrics contradictions={others} />
        </details>
      )}
    </>
  );
}

function Metrics({ contradictions }: { contradictions: readonly Contradiction[] }) {
  const { t, format } = useSpeech();
  const words = t.contradictions;
  return (
    <div className="table-scroll">
      <table
        className="table table-cards"
        data-testid={contradictions[0]?.opposed.length ? "contradictions" : "agreements"}
      >
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.metrics}</th>
            <th scope="col" className="number" title={words.tauHint}>
              {words.tau}
            </th>
            <th scope="col">{words.opposed}</th>
          </tr>
        </thead>
        <tbody>
          {contradictions.map((contradiction) => (
            <tr key={`${contradiction.first} ${contradiction.second}`}>
              <th scope="row" className="card-title">
                {words.pair(contradiction.first, contradiction.second)}
              </th>
              <td data-label={words.tau} className="number">
                {contradiction.tau === undefined ? t.state.none : format.decimal(contradiction.tau)}
              </td>
              <td data-label={words.opposed} className="wrap">
                <Opposed contradiction={contradiction} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Opposed({ contradiction: { first, second, opposed } }: { contradiction: Contradiction }) {
  const { t, format } = useSpeech();
  const words = t.contradictions;
  if (opposed.length === 0) {
    return words.none;
  }
  return (
    <ul className="opposed">
      {opposed.slice(0, SHOWN).map(({ byFirst, nameByFirst, bySecond, nameBySecond }) => (
        <li key={`${byFirst} ${bySecond}`}>{words.sentence(first, nameByFirst, nameBySecond, second)}</li>
      ))}
      {opposed.length > SHOWN && (
        <li className="sub">{words.more(opposed.length - SHOWN, format.integer(opposed.length - SHOWN))}</li>
      )}
    </ul>
  );
}
