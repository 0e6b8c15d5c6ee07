import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Endpoint } from "./api/model-card";

export function EndpointsPanel({ endpoints }: { endpoints: readonly Endpoint[] }) {
  const { t } = useSpeech();
  const words = t.models;
  return (
    <section className="panel" aria-labelledby="model-endpoints">
      <h2 id="model-endpoints">{words.endpoints}</h2>
      {endpoints.length === 0 ? (
        <p className="sub">{words.noEndpoints}</p>
      ) : (
        <div className="table-scroll">
          <table className="table table-cards" aria-labelledby="model-endpoints">
            <thead>
              <tr>
                <th scope="col">{words.provider}</th>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.pool}</th>
                <th scope="col">{words.artefact}</th>
                <th scope="col">{words.prices}</th>
              </tr>
            </thead>
            <tbody>
              {endpoints.map((endpoint) => (
                <EndpointRow key={endpoint.id} endpoint={endpoint} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function EndpointRow({ endpoint }: { endpoint: Endpoint }) {
  const { t, format } = useSpeech();
  const words = t.models;
  const { prices } = endpoint;
  return (
    <tr>
      <th scope="row" className="card-title">
        {endpoint.provider}
        <span className="sub">{endpoint.id}</span>
      </th>
      <td data-label={words.kind}>{words.kinds[endpoint.kind]}</td>
      <td data-label={words.pool}>{endpoint.pool ?? "–"}</td>
      <td data-label={words.artefact} className="wrap">
        {endpoint.artefact ?? "–"}
      </td>
      <td data-label={words.prices} className="wrap">
        {prices
          ? words.pricesOf(
              format.currency(prices.inputPerMillion.amount, prices.inputPerMillion.currency),
              format.currency(prices.outputPerMillion.amount, prices.outputPerMillion.currency),
            )
          : "–"}
        {prices && <span className="sub">{words.sourceOf(prices.source, format.date(prices.asOf))}</span>}
      </td>
    </tr>
  );
}
