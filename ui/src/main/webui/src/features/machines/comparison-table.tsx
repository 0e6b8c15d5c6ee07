import type { ReactNode } from "react";
import { secondsOf } from "~/shared/format/duration";
import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Comparison, Interval, Side } from "./api/comparison";

/** Everything of both, side by side, with the ratio where the two may be set against each other. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const { t, format } = useSpeech();
  const words = t.machines;
  const { promised, reference, equality } = comparison;
  const ratioOf = (quantity: string) => comparison.ratios.find((ratio) => ratio.quantity === quantity);
  return (
    <div className="table-scroll">
      <table className="table" aria-labelledby="machines-title">
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
            name={words.machine}
            one={promised.machines.join("; ")}
            other={reference.machines.join("; ")}
          />
          <Line
            name={words.answered}
            one={format.integer(promised.trials)}
            other={format.integer(reference.trials)}
            ratio={comparison.sameWork ? words.sameSamples : words.otherSamples}
          />
          <Line
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
            name={words.throughput}
            one={<Spread interval={promised.samplesPerSecond} unit="/s" />}
            other={<Spread interval={reference.samplesPerSecond} unit="/s" />}
            ratio={<Spread interval={comparison.throughput} unit="×" />}
          />
          {promised.latencies.map(({ share }) => (
            <Line
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
  readonly one: ReactNode;
  readonly other: ReactNode;
  readonly ratio?: ReactNode;
}

function Line({ name, one, other, ratio }: LineProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="wrap">{one}</td>
      <td className="wrap">{other}</td>
      <td className="wrap">{ratio}</td>
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

function FigureText({ side, quantity }: { side: Side; quantity: string }) {
  const { t, format } = useSpeech();
  const figure = side.figures.find((known) => known.quantity === quantity);
  if (!figure) {
    return t.machines.notKnown;
  }
  return (
    <>
      {format.significant(figure.interval.mid)} {figure.unit}
      <span className="sub">
        {format.significant(figure.interval.low)}–{format.significant(figure.interval.high)}, {figure.method}
      </span>
      {figure.restsOnProxy && <span className="sub">{t.footprints.proxy}</span>}
    </>
  );
}
