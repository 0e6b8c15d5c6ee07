import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { VerdictPanel } from "~/features/licences/verdict-panel";
import { modelQuery } from "~/features/models/api/get-model";
import type { ModelCard } from "~/features/models/api/model-card";
import { EndpointsPanel } from "~/features/models/endpoints-panel";
import { LicencePanel } from "~/features/models/licence-panel";
import { ModelFacts } from "~/features/models/model-facts";
import { useLicences } from "~/features/models/use-licences";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { usePageTitle } from "~/shared/ui/page-title";
import { ErrorNotice, Loading } from "~/shared/ui/states";

const route = getRouteApi("/models/$model");

export function ModelPage() {
  const { model } = route.useParams();
  const { t } = useSpeech();
  const card = useQuery(modelQuery(model));
  usePageTitle(card.data?.name ?? t.models.name);
  return (
    <>
      <Link to="/models" className="back">
        {t.models.title}
      </Link>
      {card.isPending && <Loading />}
      {card.isError && <ErrorNotice error={card.error} retry={() => void card.refetch()} />}
      {card.isSuccess && <ModelDetails model={card.data} />}
    </>
  );
}

function ModelDetails({ model }: { model: ModelCard }) {
  const { t } = useSpeech();
  const licence = useLicences().get(model.licence.value ?? "");
  return (
    <>
      <div className="page-head">
        <h1>{model.name}</h1>
        <p>
          {model.creator}
          {model.derivedFrom && (
            <>
              {" · "}
              {t.models.derivedFrom}{" "}
              <Link to="/models/$model" params={{ model: model.derivedFrom }}>
                {model.derivedFrom}
              </Link>
            </>
          )}
        </p>
        <p>{model.description}</p>
      </div>
      <ModelFacts model={model} licence={licence} />
      {licence && <LicencePanel licence={licence} />}
      <VerdictPanel subject={{ kind: "models", id: model.id }} />
      <EndpointsPanel endpoints={model.endpoints} />
    </>
  );
}
