import { useSpeech } from "~/shared/i18n/locale-provider";
import { FILTERS, orderOf, PAGE_SIZES, sortOf, type TrialSearch } from "./trial-search";

interface TrialControlsProps {
  readonly search: TrialSearch;
  readonly metrics: readonly string[];
  readonly onChange: (search: TrialSearch) => void;
}

/** A change of order or filter starts at the first page again. */
export function TrialControls({ search, metrics, onChange }: TrialControlsProps) {
  const { t, format } = useSpeech();
  const words = t.trials;
  const order = orderOf(search.sort);
  const labels: Record<string, string> = { sample: words.sample, latency: words.latency };
  const sortBy = (next: Partial<typeof order>) =>
    onChange({ ...search, page: 0, sort: sortOf({ ...order, ...next }) });
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()}>
      <label className="field">
        <span>{words.filter}</span>
        <select
          value={search.filter ?? "all"}
          onChange={(event) => onChange({ ...search, page: 0, filter: event.target.value })}
        >
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
