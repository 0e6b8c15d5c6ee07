import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Commercial } from "./api/model-card";
import { CONTEXTS, type ModelFilters, PARAMETERS } from "./filters";

const COMMERCIAL: readonly Commercial[] = ["YES", "CONDITIONAL", "NO", "UNKNOWN"];

interface FilterBarProps {
  readonly filters: ModelFilters;
  readonly onChange: (filters: ModelFilters) => void;
}

export function FilterBar({ filters, onChange }: FilterBarProps) {
  const { t, format } = useSpeech();
  const words = t.models;
  const change = (name: keyof ModelFilters, value: string, parse: (text: string) => unknown) => {
    const { [name]: _, ...others } = filters;
    onChange({ text: "", ...others, ...(value !== "" && { [name]: parse(value) }) } as ModelFilters);
  };
  return (
    <form className="filters" aria-label={words.filters} onSubmit={(event) => event.preventDefault()}>
      <label className="field">
        <span>{words.search}</span>
        <input
          type="search"
          value={filters.text}
          onChange={(event) => onChange({ ...filters, text: event.target.value })}
        />
      </label>
      <label className="field">
        <span>{words.commercialUse}</span>
        <select
          value={filters.commercial ?? ""}
          onChange={(event) => change("commercial", event.target.value, String)}
        >
          <option value="">{words.anyUse}</option>
          {COMMERCIAL.map((commercial) => (
            <option key={commercial} value={commercial}>
              {words.commercial[commercial]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{words.minContext}</span>
        <select
          value={filters.minContext ?? ""}
          onChange={(event) => change("minContext", event.target.value, Number)}
        >
          <option value="">{words.any}</option>
          {CONTEXTS.map((tokens) => (
            <option key={tokens} value={tokens}>
              {words.tokens(format.integer(tokens))}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{words.maxParameters}</span>
        <select
          value={filters.maxParameters ?? ""}
          onChange={(event) => change("maxParameters", event.target.value, Number)}
        >
          <option value="">{words.any}</option>
          {PARAMETERS.map((count) => (
            <option key={count} value={count}>
              {format.parameters(count)}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}
