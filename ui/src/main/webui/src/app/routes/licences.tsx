import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { licenceListQuery, PAGE_SIZE } from "~/features/licences/api/get-licences";
import { LicencesTable } from "~/features/licences/licences-table";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { usePageTitle } from "~/shared/ui/page-title";
import { Pager } from "~/shared/ui/pager";
import { EmptyState, ErrorNotice, Loading } from "~/shared/ui/states";

const route = getRouteApi("/licences");

export function LicencesPage() {
  const { t, format } = useSpeech();
  const { q = "", page = 0 } = route.useSearch();
  const navigate = route.useNavigate();
  const licences = useQuery(licenceListQuery(q, page));
  usePageTitle(t.licences.title);
  return (
    <>
      <div className="page-head">
        <h1>{t.licences.title}</h1>
        <p>
          {t.licences.intro} {t.models.notLegalAdvice}
        </p>
      </div>
      <form className="filters" aria-label={t.models.filters} onSubmit={(event) => event.preventDefault()}>
        <label className="field">
          <span>{t.licences.search}</span>
          <input
            type="search"
            value={q}
            onChange={(event) =>
              void navigate({ search: event.target.value ? { q: event.target.value } : {}, replace: true })
            }
          />
        </label>
      </form>
      {licences.isPending && <Loading />}
      {licences.isError && <ErrorNotice error={licences.error} retry={() => void licences.refetch()} />}
      {licences.isSuccess && (
        <>
          <p className="sub" role="status">
            {t.licences.count(licences.data.total, format.integer(licences.data.total))}
          </p>
          {licences.data.items.length === 0 ? (
            <EmptyState title={t.licences.nothing} />
          ) : (
            <LicencesTable licences={licences.data.items} />
          )}
          <Pager
            page={page}
            size={PAGE_SIZE}
            total={licences.data.total}
            onPage={(next) => void navigate({ search: { ...(q && { q }), ...(next > 0 && { page: next }) } })}
          />
        </>
      )}
    </>
  );
}
