import { secondsOf } from "~/shared/format/duration";
import { useSpeech } from "~/shared/i18n/locale-provider";
import type { CandidateCost, HostingView } from "./api/cost-plan";

/** A candidate on rented machines: ways to rent them, and what the price of an answer owes to how much they work. */
export function HostingPanel({ candidate, hosting }: { candidate: CandidateCost; hosting: HostingView }) {
  const { t, format } = useSpeech();
  const words = t.costs;
  const title = `hosting-${candidate.run}`;
  return (
    <section className="panel" aria-labelledby={title}>
      <h2 id={title}>{words.hostingOf(candidate.candidate)}</h2>
      <p className="sub">
        {words.throughput(
          hosting.instanceType,
          hosting.region,
          format.significant(hosting.samplesPerHour.mid),
          `${format.significant(hosting.samplesPerHour.low)}–${format.significant(hosting.samplesPerHour.high)}`,
        )}{" "}
        {hosting.objective}
      </p>
      <OptionsTable hosting={hosting} />
      {hosting.sensitivity.length > 0 && <Sensitivity hosting={hosting} />}
      <details>
        <summary>{words.assumptions}</summary>
        <ul>
          {hosting.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function OptionsTable({ hosting }: { hosting: HostingView }) {
  const { t, format } = useSpeech();
  const words = t.costs;
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <caption className="visually-hidden">{words.waysToRent}</caption>
        <thead>
          <tr>
            <th scope="col">{words.terms.option}</th>
            {[
              words.perHour,
              words.instances,
              words.busy,
              words.idle,
              words.month,
              words.perThousand,
              words.perMillionTokens,
            ].map((name) => (
              <th scope="col" className="number" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hosting.options.map(({ option, perHour, month, source }) => (
            <tr key={option}>
              <th scope="row" className="card-title">
                {words.purchase[option]}
                <span className="sub">{source ?? words.noPrice}</span>
              </th>
              <td data-label={words.perHour} className="number">
                {perHour ? format.currency(perHour.amount, perHour.currency) : words.unknown}
              </td>
              <td data-label={words.instances} className="number">
                {month ? format.integer(month.replicas) : "–"}
              </td>
              <td data-label={words.busy} className="number">
                {month ? format.percent(month.utilisation) : "–"}
              </td>
              <td data-label={words.idle} className="number">
                {month ? format.seconds(secondsOf(month.idle)) : "–"}
              </td>
              <td data-label={words.month} className="number">
                {month ? format.currency(month.total.amount, month.total.currency) : "–"}
              </td>
              <td data-label={words.perThousand} className="number">
                {month
                  ? format.currency(month.perThousandSamples.amount, month.perThousandSamples.currency)
                  : "–"}
              </td>
              <td data-label={words.perMillionTokens} className="number">
                {month?.perMillionTokens
                  ? format.currency(month.perMillionTokens.amount, month.perMillionTokens.currency)
                  : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sensitivity({ hosting }: { hosting: HostingView }) {
  const { t, format } = useSpeech();
  return (
    <>
      <h3>{t.costs.sensitivity}</h3>
      <dl className="facts">
        {hosting.sensitivity.map(({ utilisation, perThousandSamples }) => (
          <div key={utilisation}>
            <dt>{t.costs.atWork(format.percent(utilisation))}</dt>
            <dd>{format.currency(perThousandSamples.amount, perThousandSamples.currency)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
