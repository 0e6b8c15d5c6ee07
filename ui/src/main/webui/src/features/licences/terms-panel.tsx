import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Licence } from "./api/licence";
import { termWords } from "./term-words";

/** The conditions as rules, each with its clause and who has seen it there. */
export function TermsPanel({ licence }: { licence: Licence }) {
  const { t, format } = useSpeech();
  const words = t.licences;
  const terms = licence.terms ?? [];
  return (
    <section className="panel" aria-labelledby="terms-title">
      <h2 id="terms-title">{words.conditions}</h2>
      {terms.length === 0 ? (
        <p className="sub">{licence.commercial === "UNKNOWN" ? words.noTermsKnown : words.noTerms}</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.condition}</th>
                <th scope="col">{words.clause}</th>
                <th scope="col">{words.verifiedBy}</th>
              </tr>
            </thead>
            <tbody>
              {terms.map((term) => (
                <tr key={JSON.stringify(term)} data-testid="term-row">
                  <td className="wrap">{termWords(term, words.terms, format)}</td>
                  <td className="wrap">{term.clause.place}</td>
                  <td>{t.models.verified[term.clause.verified]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <h3>{words.inWords}</h3>
      <ul>
        {licence.conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
    </section>
  );
}
