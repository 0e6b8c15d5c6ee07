import { Link } from "@tanstack/react-router";
import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Licence, ModelCard } from "./api/model-card";
import { CommercialBadge } from "./commercial-badge";
import { FactValue } from "./fact-value";
import { useFactTexts } from "./use-fact-texts";

interface ModelsTableProps {
  readonly models: readonly ModelCard[];
  readonly licences: ReadonlyMap<string, Licence>;
}

export function ModelsTable({ models, licences }: ModelsTableProps) {
  const { t } = useSpeech();
  const words = t.models;
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col" className="number">
              {words.parameters}
            </th>
            <th scope="col" className="number">
              {words.context}
            </th>
            <th scope="col">{words.licence}</th>
            <th scope="col">{words.customisation}</th>
            <th scope="col">{words.inference}</th>
            <th scope="col" title={words.latencyHint}>
              {words.latency}
            </th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <ModelRow key={model.id} model={model} licence={licences.get(model.licence.value ?? "")} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ModelRow({ model, licence }: { model: ModelCard; licence: Licence | undefined }) {
  const { t, format } = useSpeech();
  const texts = useFactTexts();
  const words = t.models;
  const { totalParameters, activeParameters } = model;
  const mixture = activeParameters.value !== undefined && activeParameters.value !== totalParameters.value;
  return (
    <tr data-testid="model-row">
      <th scope="row" className="card-title">
        <Link to="/models/$model" params={{ model: model.id }}>
          {model.name}
        </Link>
        <span className="sub">{model.creator}</span>
      </th>
      <td data-label={words.parameters} className="number">
        <FactValue fact={totalParameters} show={texts.parameters} />
        {mixture && (
          <span className="sub">{words.active(format.parameters(activeParameters.value ?? 0))}</span>
        )}
      </td>
      <td data-label={words.context} className="number">
        <FactValue fact={model.contextWindow} show={texts.context} />
      </td>
      <td data-label={words.licence} className="wrap">
        <FactValue fact={model.licence} show={(id) => licence?.name ?? id} />
        <CommercialBadge commercial={model.commercial} />
      </td>
      <td data-label={words.customisation} className="wrap">
        <FactValue fact={model.customisation} show={texts.customisation} />
      </td>
      <td data-label={words.inference} className="wrap">
        <FactValue fact={model.inferenceOptions} show={texts.inference} />
      </td>
      <td data-label={words.latency}>
        <FactValue fact={model.latency} show={texts.latency} />
      </td>
    </tr>
  );
}
