import { useSpeech } from "~/shared/i18n/locale-provider";
import { useWidth } from "~/shared/ui/use-width";
import type { BreakEven, Crossing } from "./api/cost-plan";
import { type BreakEvenPlot, breakEvenPlot } from "./break-even-view";

const HEIGHT = 300;
const INITIAL_WIDTH = 640;
const SHOWN_POINTS = 10;

interface BreakEvenPanelProps {
  readonly breakEven: BreakEven;
  readonly api: string;
  readonly hosted: string;
}

/** From which traffic hosting is cheaper: in words, as a curve, and as a table of the same numbers. */
export function BreakEvenPanel({ breakEven, api, hosted }: BreakEvenPanelProps) {
  const { t } = useSpeech();
  const title = `even-${breakEven.api}-${breakEven.hosted}`;
  const words = useCrossingWords();
  return (
    <section className="panel" aria-labelledby={title}>
      <h2 id={title}>{t.costs.breakEvenOf(hosted, api)}</h2>
      {breakEven.reason ? (
        <p>{breakEven.reason}</p>
      ) : (
        <>
          <p data-break-even>{words(breakEven)}</p>
          <Curve breakEven={breakEven} label={t.costs.curveLabel(hosted, api)} />
          <CurveTable breakEven={breakEven} />
        </>
      )}
    </section>
  );
}

function useCrossingWords() {
  const { t, format } = useSpeech();
  const words = t.costs;
  const first = (crossing: Crossing | undefined) =>
    crossing?.firstPerDay === undefined ? undefined : format.significant(crossing.firstPerDay);
  return ({ low, mid, high }: BreakEven): string => {
    const from = first(mid);
    if (from === undefined) {
      return words.never(mid?.never ?? "");
    }
    const lasting = mid?.lastingPerDay;
    const [earliest, latest] = [first(low) ?? words.neverAtAll, first(high) ?? words.neverAtAll];
    const range = earliest === latest ? words.anyway : words.between(earliest, latest);
    const until =
      lasting !== undefined && lasting > (mid?.firstPerDay ?? 0)
        ? ` ${words.lasting(format.significant(lasting))}`
        : "";
    return `${words.cheaperFrom(from)} ${range}${until}`;
  };
}

function Curve({ breakEven, label }: { breakEven: BreakEven; label: string }) {
  const { t } = useSpeech();
  const [figure, width] = useWidth<HTMLElement>(INITIAL_WIDTH);
  const plot = breakEvenPlot(breakEven.curve, { width, height: HEIGHT });
  return (
    <figure ref={figure} className="plot">
      {plot && (
        <svg width={width} height={HEIGHT} role="img" aria-label={label}>
          <CurveAxes plot={plot} currency={breakEven.curve[0]?.api.currency ?? "USD"} />
          <polygon className="curve-band" points={plot.band} />
          <polyline className="curve curve-hosting" points={plot.hosting} />
          <polyline className="curve curve-api" points={plot.api} />
        </svg>
      )}
      <figcaption className="sub">
        <span className="curve-key curve-key-api" aria-hidden="true" /> {t.costs.api}{" "}
        <span className="curve-key curve-key-hosting" aria-hidden="true" /> {t.costs.hosting}
      </figcaption>
    </figure>
  );
}

function CurveAxes({ plot, currency }: { plot: BreakEvenPlot; currency: string }) {
  const { t, format } = useSpeech();
  const { frame, x, y } = plot;
  return (
    <g>
      {y.ticks.map(({ value, at }) => (
        <g key={value}>
          <line className="plot-grid" x1={frame.left} x2={frame.right} y1={at} y2={at} />
          <text className="plot-tick" x={frame.left - 8} y={at + 4} textAnchor="end">
            {format.currency(value, currency)}
          </text>
        </g>
      ))}
      {x.ticks.map(({ value, at }) => (
        <text key={value} className="plot-tick" x={at} y={frame.bottom + 17} textAnchor="middle">
          {format.significant(value)}
        </text>
      ))}
      <text className="plot-title" x={0} y={12}>
        {t.costs.month}
      </text>
      <text className="plot-title" x={frame.left} y={frame.bottom + 37}>
        {t.costs.requestsADay}
      </text>
      <line className="plot-axis" x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} />
    </g>
  );
}

function CurveTable({ breakEven }: { breakEven: BreakEven }) {
  const { t, format } = useSpeech();
  const words = t.costs;
  const step = Math.max(1, Math.ceil(breakEven.curve.length / SHOWN_POINTS));
  return (
    <details>
      <summary>{words.asTable}</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              {[words.requestsADay, words.api, words.hosting, words.hostingRange].map((name) => (
                <th scope="col" className="number" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {breakEven.curve
              .filter((_, index) => index % step === 0)
              .map(({ requestsPerDay, api, hostingLow, hostingMid, hostingHigh }) => (
                <tr key={requestsPerDay}>
                  <th scope="row" className="number">
                    {format.significant(requestsPerDay)}
                  </th>
                  <td className="number">{format.currency(api.amount, api.currency)}</td>
                  <td className="number">{format.currency(hostingMid.amount, hostingMid.currency)}</td>
                  <td className="number">
                    {format.currency(hostingLow.amount, hostingLow.currency)}–
                    {format.currency(hostingHigh.amount, hostingHigh.currency)}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
