import { Link } from "@tanstack/react-router";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { placeLabels } from "./labels";
import { gramsOf, type PlotPoint, type PlotView } from "./plot-view";
import { usePointText } from "./point-text";

/** Each point leads to the trials of its candidate, and so can be stepped to with the keyboard. */
interface PlotPointsProps {
  readonly evaluation: string;
  readonly view: PlotView;
  readonly onShow: (point: PlotPoint | undefined) => void;
}

export function PlotPoints({ evaluation, view, onShow }: PlotPointsProps) {
  const { front, points, frame } = view;
  const path = front
    .map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join("");
  const labels = placeLabels(
    points.map(({ row, x, y, radius }) => ({ text: row.candidate, x, y, radius })),
    frame,
  );
  return (
    <>
      {front.length > 1 && <path className="plot-front" d={path} />}
      {points.map((point) => (
        <Point key={point.row.run} evaluation={evaluation} point={point} onShow={onShow} />
      ))}
      <g>
        {labels.map(({ text, x, y, anchor }) => (
          <text key={`${text} ${x} ${y}`} className="plot-label" x={x} y={y} textAnchor={anchor}>
            {text}
          </text>
        ))}
      </g>
    </>
  );
}

function Point({ evaluation, point, onShow }: { point: PlotPoint } & Omit<PlotPointsProps, "view">) {
  const { t } = useSpeech();
  const { candidate, quality, cost, carbon } = usePointText(point);
  const kind = gramsOf(point.carbon) === undefined ? "plot-point-hollow" : "plot-point-filled";
  return (
    <Link
      to="/evaluations/$evaluation/runs/$run"
      params={{ evaluation, run: point.row.run }}
      className="plot-point"
      aria-label={t.plot.point(candidate, quality, cost, carbon)}
      data-testid="plot-point"
      onFocus={() => onShow(point)}
      onBlur={() => onShow(undefined)}
      onPointerEnter={() => onShow(point)}
      onPointerLeave={() => onShow(undefined)}
    >
      <line className="plot-whisker" x1={point.x} x2={point.x} y1={point.low} y2={point.high} />
      <circle
        className={`${kind} ${point.onFront ? "plot-point-front" : ""}`}
        cx={point.x}
        cy={point.y}
        r={point.radius}
      />
      <circle className="plot-point-target" cx={point.x} cy={point.y} r={Math.max(point.radius + 3, 12)} />
    </Link>
  );
}
