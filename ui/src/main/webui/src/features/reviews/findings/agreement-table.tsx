import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Agreement, Coefficient, JudgedBy } from "../api/review";

const KINDS: readonly JudgedBy[] = ["HTER", "SCORE", "APPROVED"];

/** Which metric follows people best, by each way to take their judgement as a number. */
export function AgreementTable({ agreement }: { agreement: Agreement }) {
  const { t, format } = useSpeech();
  const words = t.reviews;
  const told = KINDS.filter((kind) =>
    agreement.items.some((item) => item.judgement === kind && item.spearman),
  );
  if (told.length === 0) {
    return <p className="sub">{words.tooFew}</p>;
  }
  return (
    <div className="table-scroll">
      <table className="table table-cards" aria-label={words.agreement}>
        <thead>
          <tr>
            {[
              words.judgement,
              words.metric,
              words.pearson,
              words.spearman,
              words.kendall,
              words.completions,
            ].map((head, index) => (
              <th key={head} scope="col" className={index < 2 ? "" : "number"}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.flatMap((kind) =>
            agreement.items
              .filter(({ judgement }) => judgement === kind)
              .map((item, index) => (
                <tr key={`${kind} ${item.metric}`} data-testid="agreement-row">
                  <td data-label={words.judgement}>{words.judgedBy[kind]}</td>
                  <th scope="row" title={item.signature}>
                    {item.metric}
                    {index === 0 && item.spearman && !item.contrary && (
                      <span className="badge badge-completed"> {words.closest}</span>
                    )}
                    {item.contrary && <span className="sub"> {words.contrary}</span>}
                  </th>
                  <CoefficientCell label={words.pearson} coefficient={item.pearson} />
                  <CoefficientCell label={words.spearman} coefficient={item.spearman} />
                  <CoefficientCell label={words.kendall} coefficient={item.kendall} />
                  <td className="number" data-label={words.completions}>
                    {format.integer(item.n)}
                  </td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </div>
  );
}

function CoefficientCell({ label, coefficient }: { label: string; coefficient: Coefficient | undefined }) {
  const { t, format } = useSpeech();
  const text = (value: number) => format.signed(value);
  return (
    <td className="number" data-label={label} title={coefficient?.interval}>
      {coefficient ? <data value={coefficient.value}>{text(coefficient.value)}</data> : t.state.none}
      {coefficient?.low !== undefined && coefficient.high !== undefined && (
        <span className="sub"> {t.reviews.from(text(coefficient.low), text(coefficient.high))}</span>
      )}
    </td>
  );
}
