import type { FormEvent } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { type CostTerms, OPTIONS, TERMS, termsOf } from "./cost-terms";

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
  return (
    <form className="filters" onSubmit={submit} key={JSON.stringify(terms)}>
      {TERMS.filter((term) => term !== "option").map((term) => (
        <label className="field field-short" key={term}>
          <span>{words.terms[term]}</span>
          <input name={term} defaultValue={terms[term] ?? ""} placeholder={words.placeholders[term]} />
        </label>
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
    </form>
  );
}
