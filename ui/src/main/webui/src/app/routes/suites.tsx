import { useQuery } from "@tanstack/react-query";
import { suitesQuery } from "~/features/suites/api/get-suites";
import { SuitesTable } from "~/features/suites/suites-table";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { usePageTitle } from "~/shared/ui/page-title";
import { EmptyState, ErrorNotice, Loading } from "~/shared/ui/states";

export function SuitesPage() {
  const { t } = useSpeech();
  const suites = useQuery(suitesQuery);
  usePageTitle(t.suites.title);
  return (
    <>
      <div className="page-head">
        <h1>{t.suites.title}</h1>
        <p>{t.suites.intro}</p>
      </div>
      {suites.isPending && <Loading />}
      {suites.isError && <ErrorNotice error={suites.error} retry={() => void suites.refetch()} />}
      {suites.isSuccess &&
        (suites.data.length === 0 ? (
          <EmptyState title={t.suites.nothing}>
            <p>{t.suites.nothingHint}</p>
          </EmptyState>
        ) : (
          <SuitesTable suites={suites.data} />
        ))}
    </>
  );
}
