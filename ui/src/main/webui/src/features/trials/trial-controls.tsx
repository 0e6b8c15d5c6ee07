import { useSpeech } from "~/shared/i18n/locale-provider";
import { FILTERS, orderOf, PAGE_SIZES, sortOf, type TrialSearch } from "./trial-search";

interface TrialControlsProps {
  readonly search: TrialSearch;
  readonly metrics: readonly string[];
  readonly onChange: (search: TrialSearch) => void;
}

export function TrialControls({ search, metrics, onChange }: TrialControlsProps) {
  const { t, format } = useSpeech();
  const words = t.trials;
  const order = orderOf(search.sort);
  const labels: Record<string, string> = { sample: words.sample, latency: words.latency };
  const sortBy = (next: Partial<typeof order>) =>
    onChange({ ...search, page: 0, sort: sortOf({ ...order, ...next }) });
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()}>
      <SearchField key={search.search ?? ""} search={search} onChange={onChange} />
      <label className="field">
        <span>{words.filter}</span>
        <select
          value={search.filter ?? ""}
          onChange={(event) => onChange(changed(search, "filter", event.target.value))}
        >
          <option value="">{words.filters.all}</option>
          {FILTERS.map((filter) => (
            <option key={filter} value={filter}>
              {words.filters[filter]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{words.sort}</span>
        <select value={order.by} onChange={(event) => sortBy({ by: event.target.value })}>
          {["sample", "latency", ...metrics].map((by) => (
            <option key={by} value={by}>
              {labels[by] ?? by}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" onClick={() => sortBy({ descending: !order.descending })}>
        <span aria-hidden="true">{order.descending ? "↓ " : "↑ "}</span>
        {order.descending ? words.descending : words.ascending}
      </button>
      <label className="field">
        <span>{words.size}</span>
        <select
          value={search.size}
          onChange={(event) => onChange({ ...search, page: 0, size: Number(event.target.value) })}
        >
          {PAGE_SIZES.map((size) => (
            <option key={size} value={size}>
              {format.integer(size)}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

/** Searches on Enter or when the field is left: each search is a query to the server and an entry of the history. */
function SearchField({ search, onChange }: Pick<TrialControlsProps, "search" | "onChange">) {
  const { t } = useSpeech();
  const apply = (text: string) => {
    if (text !== (search.search ?? "")) {
      onChange(changed(search, "search", text));
    }
  };
  return (
    <label className="field">
      <span>{t.trials.search}</span>
      <input
        type="search"
        defaultValue={search.search ?? ""}
        onBlur={(event) => apply(event.target.value.trim())}
        onKeyDown={(event) => event.key === "Enter" && apply(event.currentTarget.value.trim())}
      />
    </label>
  );
}

/** A change of order or filter starts at the first page again. */
function changed(search: TrialSearch, name: "filter" | "search", value: string): TrialSearch {
  const { [name]: _, ...others } = search;
  return { ...others, page: 0, ...(value !== "" && { [name]: value }) };
}
