import type { ReactNode } from "react";
import { secondsOf } from "~/shared/format/duration";
import type { Format, QuantityText } from "~/shared/format/format";
import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Comparison, Figure, Interval, Side } from "./api/comparison";

/** Everything of both, side by side, with the ratio where the two may be set against each other. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const { t, format } = useSpeech();
  const words = t.machines;
  const { promised, reference, equality } = comparison;
  const labels = [promised.candidate, reference.candidate, words.ratio] as const;
  const ratioOf = (quantity: string) => comparison.ratios.find((ratio) => ratio.quantity === quantity);
  return (
    <div className="table-scroll">
      <table className="table table-cards" aria-labelledby="machines-title">
        <thead>
          <tr>
            <td />
            <th scope="col">{promised.candidate}</th>
            <th scope="col">{reference.candidate}</th>
            <th scope="col">{words.ratio}</th>
          </tr>
        </thead>
        <tbody>
          <Line
            labels={labels}
            name={words.machine}
            one={promised.machines.join("; ")}
            other={reference.machines.join("; ")}
          />
          <Line
            labels={labels}
            name={words.answered}
            one={format.integer(promised.trials)}
            other={format.integer(reference.trials)}
            ratio={comparison.sameWork ? words.sameSamples : words.otherSamples}
          />
          <Line
            labels={labels}
            name={words.identical}
            one=""
            other=""
            ratio={
              equality
                ? `${format.integer(equality.identical)} / ${format.integer(equality.compared)} (${format.percent(equality.share.low)}–${format.percent(equality.share.high)})`
                : words.nothingShared
            }
          />
          <Line
            labels={labels}
            name={words.throughput}
            one={<Spread interval={promised.samplesPerSecond} unit="/s" />}
            other={<Spread interval={reference.samplesPerSecond} unit="/s" />}
            ratio={<Spread interval={comparison.throughput} unit="×" />}
          />
          {promised.latencies.map(({ share }) => (
            <Line
              labels={labels}
              key={share}
              name={words.latency(`p${Math.round(share * 100)}`)}
              one={<Latency side={promised} share={share} />}
              other={<Latency side={reference} share={share} />}
            />
          ))}
          {(["COST", "ENERGY", "CARBON"] as const).map((quantity) => {
            const ratio = ratioOf(quantity);
            return (
              <Line
                labels={labels}
                key={quantity}
                name={words.quantities[quantity]}
                one={<FigureText side={promised} quantity={quantity} />}
                other={<FigureText side={reference} quantity={quantity} />}
                ratio={
                  ratio?.ratio ? <Spread interval={ratio.ratio} unit="×" /> : ratio?.obstacles.join("; ")
                }
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly name: string;
  /** Of the columns, where they stand below each other. */
  readonly labels: readonly [string, string, string];
  readonly one: ReactNode;
  readonly other: ReactNode;
  readonly ratio?: ReactNode;
}

function Line({ name, labels, one, other, ratio }: LineProps) {
  const cells = [
    { key: "one", label: labels[0], content: one },
    { key: "other", label: labels[1], content: other },
    { key: "ratio", label: labels[2], content: ratio },
  ];
  return (
    <tr>
      <th scope="row" className="card-title">
        {name}
      </th>
      {cells.map(({ key, label, content }) => (
        <td className="wrap" key={key} {...(content && { "data-label": label })}>
          {content}
        </td>
      ))}
    </tr>
  );
}

function Spread({ interval, unit }: { interval: Interval | undefined; unit: string }) {
  const { t, format } = useSpeech();
  if (!interval) {
    return t.machines.notMeasured;
  }
  return (
    <>
      {format.significant(interval.mid)} {unit}
      <span className="sub">
        {format.significant(interval.low)}–{format.significant(interval.high)}
      </span>
    </>
  );
}

function Latency({ side, share }: { side: Side; share: number }) {
  const { t, format } = useSpeech();
  const quantile = side.latencies.find((latency) => latency.share === share);
  if (!quantile) {
    return t.machines.notMeasured;
  }
  const bound = (duration: string | undefined) =>
    duration === undefined ? t.machines.open : format.seconds(secondsOf(duration));
  return (
    <>
      {format.seconds(secondsOf(quantile.value))}
      <span className="sub">
        {bound(quantile.low)}–{bound(quantile.high)}, n = {format.integer(quantile.n)}
      </span>
    </>
  );
}

/** As the other pages write it: the unit is that of the service, watt-hours, grams or a currency. */
function quantityText({ quantity, interval, unit }: Figure, format: Format): QuantityText {
  const known = { kind: "known", basis: "MODELLED", method: "", assumptions: [] } as const;
  const { low, mid, high } = interval;
  switch (quantity) {
    case "COST":
      return format.money({
        ...known,
        low: { amount: low, currency: unit },
        mid: { amount: mid, currency: unit },
        high: { amount: high, currency: unit },
        assumptions: [],
      });
    case "ENERGY":
      return format.energy({
        ...known,
        low: { wattHours: low },
        mid: { wattHours: mid },
        high: { wattHours: high },
        assumptions: [],
      });
    case "CARBON":
      return format.carbon({
        ...known,
        low: { grams: low },
        mid: { grams: mid },
        high: { grams: high },
        assumptions: [],
      });
  }
}

function FigureText({ side, quantity }: { side: Side; quantity: string }) {
  const { t, format } = useSpeech();
  const figure = side.figures.find((known) => known.quantity === quantity);
  if (!figure) {
    return t.machines.notKnown;
  }
  const { mid, range } = quantityText(figure, format);
  return (
    <>
      {mid}
      <span className="sub">{range ? `${range}, ${figure.method}` : figure.method}</span>
      {figure.restsOnProxy && <span className="sub">{t.footprints.proxy}</span>}
    </>
  );
}
