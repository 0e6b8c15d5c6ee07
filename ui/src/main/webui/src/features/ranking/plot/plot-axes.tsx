import { useSpeech } from "~/shared/i18n/locale-provider";
import type { PlotView } from "./plot-view";

export function PlotAxes({ view, metric, scale }: { view: PlotView; metric: string; scale: number }) {
  const { t, format } = useSpeech();
  const { frame, quality, cost, strip } = view;
  const plotEnd = strip && cost ? strip.from - 14 : frame.right;
  return (
    <g>
      {strip && (
        <rect
          className="plot-strip"
          x={cost ? strip.from - 10 : strip.from}
          y={frame.top}
          width={strip.to - strip.from + (cost ? 10 : 0)}
          height={frame.bottom - frame.top}
        />
      )}
      {quality.ticks.map(({ value, at }) => (
        <g key={value}>
          <line className="plot-grid" x1={frame.left} x2={frame.right} y1={at} y2={at} />
          <text className="plot-tick" x={frame.left - 8} y={at + 4} textAnchor="end">
            {format.score(value, scale)}
          </text>
        </g>
      ))}
      <text className="plot-title" x={0} y={12}>
        {metric}
      </text>
      {cost && (
        <>
          {thinned(cost.axis.ticks).map(({ value, at }) => (
            <g key={value}>
              <line className="plot-grid" x1={at} x2={at} y1={frame.top} y2={frame.bottom} />
              <text className="plot-tick" x={at} y={frame.bottom + 17} textAnchor="middle">
                {format.currency(value, cost.currency)}
              </text>
            </g>
          ))}
          <text className="plot-title" x={frame.left} y={frame.bottom + 37}>
            {t.plot.cost(cost.currency)}
            {cost.axis.logarithmic && ` (${t.plot.logarithmic})`}
          </text>
        </>
      )}
      <line className="plot-axis" x1={frame.left} x2={plotEnd} y1={frame.bottom} y2={frame.bottom} />
      {strip && (
        <text className="plot-title" x={strip.to} y={frame.bottom + 37} textAnchor="end">
          {t.plot.unknownCost}
        </text>
      )}
    </g>
  );
}

const TICK_DISTANCE = 64;

/** Leaves out ticks whose texts would run into each other. */
function thinned<T extends { readonly at: number }>(ticks: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const tick of ticks) {
    const last = kept[kept.length - 1];
    if (!last || tick.at - last.at >= TICK_DISTANCE) {
      kept.push(tick);
    }
  }
  return kept;
}
