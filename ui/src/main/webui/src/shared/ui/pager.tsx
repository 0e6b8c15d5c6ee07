import { useSpeech } from "~/shared/i18n/locale-provider";

interface PagerProps {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Pages count from zero, as the services do. */
export function Pager({ page, size, total, onPage }: PagerProps) {
  const { t, format } = useSpeech();
  const first = page * size + 1;
  const last = Math.min(total, first + size - 1);
  if (total <= size && page === 0) {
    return null;
  }
  return (
    <nav className="pager" aria-label={t.pager.label}>
      <button type="button" className="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t.pager.previous}
      </button>
      <span className="pager-range">
        {t.pager.range(format.integer(Math.min(first, total)), format.integer(last), format.integer(total))}
      </span>
      <button type="button" className="button" disabled={last >= total} onClick={() => onPage(page + 1)}>
        {t.pager.next}
      </button>
    </nav>
  );
}
