import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { OwnFactsPanel } from "~/features/facts/own-facts-panel";
import { csvAddress, reportQuery } from "~/features/report/api/get-report";
import { ContextPanel } from "~/features/report/context-panel";
import { ReconciliationPanel } from "~/features/report/reconciliation-panel";
import { ReportForm } from "~/features/report/report-form";
import { ReportTable } from "~/features/report/report-table";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { usePageTitle } from "~/shared/ui/page-title";
import { EmptyState, ErrorNotice, Loading } from "~/shared/ui/states";

const route = getRouteApi("/report");

export function ReportPage() {
  const { t, format } = useSpeech();
  const words = t.report;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const report = useQuery(reportQuery(search));
  usePageTitle(words.title);
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        {report.data && <p>{words.period(format.date(report.data.from), format.date(report.data.to))}</p>}
      </div>
      <ReportForm
        search={search}
        csv={csvAddress(search)}
        onChange={(next) => void navigate({ search: next })}
      />
      {report.isPending && <Loading />}
      {report.isError && <ErrorNotice error={report.error} retry={() => void report.refetch()} />}
      {report.isSuccess && report.data.rows.length === 0 && <EmptyState title={words.nothing} />}
      {report.isSuccess && report.data.rows.length > 0 && (
        <>
          <section className="panel" aria-labelledby="report-title">
            <h2 id="report-title">{words.table}</h2>
            <ReportTable report={report.data} />
            <ul className="sub">
              {report.data.methods.map(({ method, runs }) => (
                <li key={method}>{words.methodOf(method, format.integer(runs))}</li>
              ))}
              {report.data.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </section>
          <ContextPanel grams={report.data.total.total.mid.grams} />
        </>
      )}
      <ReconciliationPanel />
      <OwnFactsPanel />
    </>
  );
}
