import type { RankingUpdated } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { metricColumns } from "../metrics";
import { AllPairs } from "./all-pairs";
import { namesOf, type VerdictText, verdictText } from "./verdict-text";

/** The verdicts come before the numbers: whether the first is really the best, and who may stand in for it. */
export function VerdictPanel({ ranking }: { ranking: RankingUpdated }) {
  const speech = useSpeech();
  const { t, format } = speech;
  const columns = metricColumns(ranking.rows);
  const scale = columns[0]?.scale ?? 1;
  const names = namesOf(ranking.rows);
  const verdicts = ranking.rows.flatMap(({ versusBest }) =>
    versusBest
      ? [{ ...verdictText(versusBest, names, scale, speech), margin: versusBest.verdict.margin }]
      : [],
  );
  const first = verdicts[0];
  const best = ranking.rows[0];
  if (!first || !best?.rank) {
    return null;
  }
  return (
    <section className="panel" aria-labelledby="verdicts-title">
      <h2 id="verdicts-title">{t.verdicts.title}</h2>
      <p className="sub">{t.verdicts.intro(columns[0]?.metric ?? "", format.score(first.margin, scale))}</p>
      <p className="verdict-lead">{t.verdicts.best(best.candidate, format.percent(best.rank.pBest))}</p>
      <ul className="verdicts" data-testid="verdicts">
        {verdicts.map((verdict) => (
          <VerdictItem key={verdict.key} verdict={verdict} />
        ))}
      </ul>
      <AllPairs ranking={ranking} columns={columns} />
    </section>
  );
}

export function VerdictItem({ verdict, detailed = false }: { verdict: VerdictText; detailed?: boolean }) {
  return (
    <li className={`verdict verdict-${verdict.tone}`}>
      <span>{verdict.sentence}</span>
      <span className="sub">{verdict.figures}</span>
      {detailed && <span className="sub">{verdict.details}</span>}
    </li>
  );
}
