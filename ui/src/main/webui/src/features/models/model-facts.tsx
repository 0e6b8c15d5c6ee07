import type { ReactNode } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Fact, Licence, ModelCard } from "./api/model-card";
import { FactSource } from "./fact-source";
import { useFactTexts } from "./use-fact-texts";

export function ModelFacts({ model, licence }: { model: ModelCard; licence: Licence | undefined }) {
  const { t } = useSpeech();
  const texts = useFactTexts();
  const words = t.models;
  return (
    <section className="panel" aria-labelledby="model-facts">
      <h2 id="model-facts">{words.facts}</h2>
      <div className="table-scroll">
        <table className="table table-cards" aria-labelledby="model-facts">
          <thead>
            <tr>
              <th scope="col">{words.fact}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.source}</th>
              <th scope="col">{words.asOf}</th>
            </tr>
          </thead>
          <tbody>
            <FactRow name={words.customisation} fact={model.customisation} show={texts.customisation} />
            <FactRow name={words.totalParameters} fact={model.totalParameters} show={texts.parameters} />
            <FactRow name={words.activeParameters} fact={model.activeParameters} show={texts.parameters} />
            <FactRow name={words.inference} fact={model.inferenceOptions} show={texts.inference} />
            <FactRow name={words.licence} fact={model.licence} show={(id) => licence?.name ?? id} />
            <FactRow name={words.contextWindow} fact={model.contextWindow} show={texts.context} />
            <FactRow name={words.latency} fact={model.latency} show={texts.latency} />
            <FactRow name={words.released} fact={model.released} show={texts.date} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

function FactRow<T>({ name, fact, show }: { name: string; fact: Fact<T>; show: (value: T) => ReactNode }) {
  const { t, format } = useSpeech();
  return (
    <tr>
      <th scope="row" className="card-title">
        {name}
      </th>
      <td data-label={t.models.value} className="wrap">
        {fact.value === undefined ? <span className="unknown">{t.state.unknown}</span> : show(fact.value)}
      </td>
      <td data-label={t.models.source} className="wrap">
        {fact.source ? <FactSource source={fact.source} /> : "–"}
      </td>
      <td data-label={t.models.asOf}>{fact.asOf ? format.date(fact.asOf) : "–"}</td>
    </tr>
  );
}
