import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { evaluationsQuery } from "~/features/evaluations/api/get-evaluations";
import { EvaluationsTable } from "~/features/evaluations/evaluations-table";
import { HowToStart } from "~/features/evaluations/how-to-start";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { usePageTitle } from "~/shared/ui/page-title";
import { Pager } from "~/shared/ui/pager";
import { EmptyState, ErrorNotice, Loading } from "~/shared/ui/states";

const route = getRouteApi("/evaluations");

export function EvaluationsPage() {
  const { t } = useSpeech();
  const { page = 0 } = route.useSearch();
  const navigate = route.useNavigate();
  const evaluations = useQuery(evaluationsQuery(page));
  usePageTitle(t.evaluations.title);
  return (
    <>
      <div className="page-head">
        <h1>{t.evaluations.title}</h1>
        <p>{t.evaluations.intro}</p>
      </div>
      {evaluations.isPending && <Loading />}
      {evaluations.isError && (
        <ErrorNotice error={evaluations.error} retry={() => void evaluations.refetch()} />
      )}
      {evaluations.isSuccess && evaluations.data.items.length === 0 && (
        <EmptyState title={t.evaluations.nothing} />
      )}
      {evaluations.isSuccess && evaluations.data.items.length > 0 && (
        <>
          <EvaluationsTable evaluations={evaluations.data.items} />
          <Pager
            {...evaluations.data}
            onPage={(next) => void navigate({ search: next === 0 ? {} : { page: next } })}
          />
        </>
      )}
      <HowToStart />
    </>
  );
}
