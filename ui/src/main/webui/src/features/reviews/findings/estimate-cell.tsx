import { useSpeech } from "~/shared/i18n/locale-provider";

interface EstimateCellProps {
  readonly label: string;
  readonly estimate: { value: number; low: number; high: number; interval: string; n: number } | undefined;
  readonly text: (value: number) => string;
}

/** A number with its interval, and on demand how that was found and over how many samples. */
export function EstimateCell({ label, estimate, text }: EstimateCellProps) {
  const { t, format } = useSpeech();
  if (!estimate) {
    return (
      <td className="number" data-label={label}>
        <span className="sub">{t.state.none}</span>
      </td>
    );
  }
  const { value, low, high, interval, n } = estimate;
  return (
    <td className="number" data-label={label} title={t.reviews.method(interval, n, format.integer(n))}>
      <data value={value}>{text(value)}</data>
      <span className="sub"> {t.ranking.interval(text(low), text(high))}</span>
    </td>
  );
}
