import { useSpeech } from "~/shared/i18n/locale-provider";
import { type PlotView, radiusOf } from "./plot-view";

const SHARES = [1, 0.25];

export function CarbonLegend({ view }: { view: PlotView }) {
  const { t, format } = useSpeech();
  const hollow = view.points.some(({ carbon }) => carbon?.kind !== "known");
  return (
    <p className="plot-legend">
      <span>{t.plot.carbon}</span>
      {view.largestCarbon > 0 &&
        SHARES.map((share) => (
          <LegendEntry key={share} radius={radiusOf(share * view.largestCarbon, view.largestCarbon)}>
            {format.grams(share * view.largestCarbon)}
          </LegendEntry>
        ))}
      {hollow && (
        <LegendEntry radius={radiusOf(undefined, 0)} hollow>
          {t.plot.unknownCarbon}
        </LegendEntry>
      )}
    </p>
  );
}

function LegendEntry({
  radius,
  hollow = false,
  children,
}: {
  radius: number;
  hollow?: boolean;
  children: string;
}) {
  const size = 2 * radius + 3;
  return (
    <span className="plot-legend-entry">
      <svg width={size} height={size} aria-hidden="true">
        <circle
          className={hollow ? "plot-point-hollow" : "plot-point-filled"}
          cx={size / 2}
          cy={size / 2}
          r={radius}
        />
      </svg>
      {children}
    </span>
  );
}
