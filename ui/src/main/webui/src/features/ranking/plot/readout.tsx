import { useSpeech } from "~/shared/i18n/locale-provider";
import type { PlotPoint } from "./plot-view";
import { usePointText } from "./point-text";

/** What the pointed-at candidate's point says, in a place that covers no other point. */
export function Readout({ point }: { point: PlotPoint | undefined }) {
  const { t } = useSpeech();
  return (
    <p className="readout">
      {point ? <PointSentence point={point} /> : <span className="sub">{t.plot.hint}</span>}
    </p>
  );
}

function PointSentence({ point }: { point: PlotPoint }) {
  const { t, format } = useSpeech();
  const { candidate, quality, cost, carbon } = usePointText(point);
  const { front } = point.row;
  return (
    <>
      <strong>{candidate}</strong> {point.quality.metric} {quality} · {t.ranking.cost} {cost} ·{" "}
      {t.ranking.carbon} {carbon}
      {front?.member && front.unknown.length === 0 && (
        <span className="sub"> {t.plot.front(format.percent(front.probability))}</span>
      )}
    </>
  );
}
