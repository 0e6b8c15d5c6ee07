import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { modelsQuery } from "~/features/models/api/get-models";
import type { ModelCard } from "~/features/models/api/model-card";
import { FilterBar } from "~/features/models/filter-bar";
import { NO_FILTERS, passes } from "~/features/models/filters";
import { ModelsTable } from "~/features/models/models-table";
import { useLicences } from "~/features/models/use-licences";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { usePageTitle } from "~/shared/ui/page-title";
import { EmptyState, ErrorNotice, Loading } from "~/shared/ui/states";

export function ModelsPage() {
  const { t } = useSpeech();
  const models = useQuery(modelsQuery);
  usePageTitle(t.models.title);
  return (
    <>
      <div className="page-head">
        <h1>{t.models.title}</h1>
        <p>{t.models.intro}</p>
      </div>
      {models.isPending && <Loading />}
      {models.isError && <ErrorNotice error={models.error} retry={() => void models.refetch()} />}
      {models.isSuccess && models.data.length === 0 && (
        <EmptyState title={t.models.nothing}>
          <p>{t.models.nothingHint}</p>
        </EmptyState>
      )}
      {models.isSuccess && models.data.length > 0 && <Catalogue models={models.data} />}
    </>
  );
}

function Catalogue({ models }: { models: readonly ModelCard[] }) {
  const { t, format } = useSpeech();
  const [filters, setFilters] = useState(NO_FILTERS);
  const licences = useLicences();
  const shown = models.filter((model) => passes(model, filters));
  return (
    <>
      <FilterBar filters={filters} onChange={setFilters} />
      <p className="sub" role="status">
        {t.models.count(shown.length, format.integer(shown.length))} · {t.models.includeUnknown}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={t.models.noMatch}>
          <button type="button" className="button" onClick={() => setFilters(NO_FILTERS)}>
            {t.models.clear}
          </button>
        </EmptyState>
      ) : (
        <ModelsTable models={shown} licences={licences} />
      )}
    </>
  );
}
