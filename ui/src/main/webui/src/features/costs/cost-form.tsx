import type { FormEvent } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { type CostTerms, FIRST_TERMS, FURTHER_TERMS, OPTIONS, termsOf } from "./cost-terms";

interface CostFormProps {
  readonly terms: CostTerms;
  readonly onChange: (terms: CostTerms) => void;
}

export function CostForm({ terms, onChange }: CostFormProps) {
  const { t } = useSpeech();
  const words = t.costs;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChange(termsOf(Object.fromEntries(new FormData(event.currentTarget))));
  };
  const furtherAsked = terms.batch !== undefined || FURTHER_TERMS.some((term) => terms[term] !== undefined);
  return (
    <form onSubmit={submit} key={JSON.stringify(terms)}>
      <div className="filters">
        {FIRST_TERMS.map((term) => (
          <TermField key={term} term={term} terms={terms} />
        ))}
        <label className="field">
          <span>{words.terms.option}</span>
          <select name="option" defaultValue={terms.option ?? "on-demand"}>
            {OPTIONS.map((option) => (
              <option key={option} value={option}>
                {words.options[option]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {words.apply}
        </button>
      </div>
      <details open={furtherAsked}>
        <summary>{words.more}</summary>
        <div className="filters">
          {FURTHER_TERMS.map((term) => (
            <TermField key={term} term={term} terms={terms} />
          ))}
          <label className="field field-inline">
            <input type="checkbox" name="batch" value="true" defaultChecked={terms.batch === "true"} />
            <span>{words.batch}</span>
          </label>
        </div>
      </details>
    </form>
  );
}

type FreeTerm = (typeof FIRST_TERMS)[number] | (typeof FURTHER_TERMS)[number];

function TermField({ term, terms }: { term: FreeTerm; terms: CostTerms }) {
  const { t } = useSpeech();
  return (
    <label className="field field-short">
      <span>{t.costs.terms[term]}</span>
      <input name={term} defaultValue={terms[term] ?? ""} placeholder={t.costs.placeholders[term]} />
    </label>
  );
}
