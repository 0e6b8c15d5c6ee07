import type { Quality, Scored } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { type MetricColumn, type Whisker, whiskerOf } from "../metrics";

export function QualityCell({ column, quality }: { column: MetricColumn; quality: Quality | undefined }) {
  const { t, format } = useSpeech();
  if (!quality || quality.kind === "unscored") {
    return (
      <td data-label={column.metric} className="number unknown" title={quality?.reason}>
        {t.ranking.unscored}
      </td>
    );
  }
  const [value, low, high] = [quality.value, quality.low, quality.high].map((x) =>
    format.score(x, quality.scale),
  );
  const level = format.percent(quality.level);
  return (
    <td data-label={column.metric} className="number quality" data-metric={column.metric}>
      <data value={quality.value} className="quality-value">
        {value}
      </data>
      <WhiskerBar whisker={whiskerOf(quality, column.domain)} />
      <span className="sub" title={t.ranking.intervalHint(level, low ?? "", high ?? "")}>
        {t.ranking.interval(low ?? "", high ?? "")}
        {quality.n < quality.expected &&
          ` · ${format.integer(quality.n)}/${format.integer(quality.expected)}`}
      </span>
      <Doubts quality={quality} />
    </td>
  );
}

/** What missing trials, samples not seen and the candidate's own chance leave open. */
function Doubts({ quality: { missing, unseen, noise, scale } }: { quality: Scored }) {
  const { t, format } = useSpeech();
  const words = t.ranking;
  const bound = (value: number | undefined) => (value === undefined ? "∞" : format.score(value, scale));
  return (
    <>
      {missing && (
        <span
          className="sub warn"
          title={words.boundsHint(missing.trials, format.integer(missing.trials))}
          data-testid="missing-bounds"
        >
          {words.bounds(bound(missing.worst), bound(missing.best))}
        </span>
      )}
      {unseen !== undefined && (
        <span className="sub" title={words.unseenHint}>
          {words.unseen(format.percent(unseen))}
        </span>
      )}
      {noise && (
        <span className="sub" title={words.noiseHint}>
          {words.noise(format.score(noise.floor, scale))}
        </span>
      )}
    </>
  );
}

function WhiskerBar({ whisker }: { whisker: Whisker }) {
  const at = (share: number) => `${(share * 100).toFixed(2)}%`;
  return (
    <svg className="whisker" aria-hidden="true">
      <line className="whisker-track" x1="0" x2="100%" y1="6" y2="6" />
      <line className="whisker-range" x1={at(whisker.low)} x2={at(whisker.high)} y1="6" y2="6" />
      <circle className="whisker-mid" cx={at(whisker.mid)} cy="6" r="3.5" />
    </svg>
  );
}
