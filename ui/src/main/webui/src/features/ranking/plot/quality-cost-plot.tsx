import { useState } from "react";
import type { RankingRow } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { useWidth } from "~/shared/ui/use-width";
import { metricColumns } from "../metrics";
import { CarbonLegend } from "./carbon-legend";
import { PlotAxes } from "./plot-axes";
import { PlotPoints } from "./plot-points";
import { type PlotPoint, plotOf } from "./plot-view";
import { Readout } from "./readout";

const HEIGHT = 380;
const INITIAL_WIDTH = 720;

export function QualityCostPlot({ evaluation, rows }: { evaluation: string; rows: readonly RankingRow[] }) {
  const { t } = useSpeech();
  const columns = metricColumns(rows);
  const [metric, setMetric] = useState(columns[0]?.metric ?? "");
  const [shown, setShown] = useState<PlotPoint | undefined>();
  const [figure, width] = useWidth<HTMLElement>(INITIAL_WIDTH);
  const scale = columns.find((column) => column.metric === metric)?.scale ?? 1;
  const view = plotOf(rows, metric, { width, height: HEIGHT });

  return (
    <section className="panel" aria-labelledby="plot-title">
      <div className="panel-head">
        <h2 id="plot-title">{t.plot.title}</h2>
        <label className="field field-inline">
          <span>{t.plot.metric}</span>
          <select value={metric} onChange={(event) => setMetric(event.target.value)}>
            {columns.map((column) => (
              <option key={column.metric}>{column.metric}</option>
            ))}
          </select>
        </label>
      </div>
      <p className="sub">{view.cost ? t.plot.intro : t.plot.introNoCost}</p>
      <figure ref={figure} className="plot">
        {/* biome-ignore lint/a11y/useSemanticElements: a group of points inside an SVG has no element of its own */}
        <svg width={width} height={HEIGHT} role="group" aria-label={t.plot.label(metric)}>
          <PlotAxes view={view} metric={metric} scale={scale} />
          <PlotPoints evaluation={evaluation} view={view} onShow={setShown} />
        </svg>
        <figcaption>
          <CarbonLegend view={view} />
          <Readout point={shown} />
        </figcaption>
      </figure>
    </section>
  );
}
