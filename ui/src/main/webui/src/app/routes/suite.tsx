import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { suitesQuery } from "~/features/suites/api/get-suites";
import { isSealed, type SuiteView } from "~/features/suites/api/suite";
import { CoveragePanel } from "~/features/suites/coverage-panel";
import { Splits, SuitesTable } from "~/features/suites/suites-table";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { usePageTitle } from "~/shared/ui/page-title";
import { EmptyState, ErrorNotice, Loading } from "~/shared/ui/states";

const route = getRouteApi("/suites/$suite");

export function SuitePage() {
  const { suite } = route.useParams();
  const { t } = useSpeech();
  const suites = useQuery(suitesQuery);
  const found = suites.data?.find((version) => version.suite === suite);
  usePageTitle(found?.name ?? t.suites.name);
  return (
    <>
      <Link to="/suites" className="back">
        {t.suites.title}
      </Link>
      {suites.isPending && <Loading />}
      {suites.isError && <ErrorNotice error={suites.error} retry={() => void suites.refetch()} />}
      {suites.isSuccess && !found && <EmptyState title={t.suites.notFound} />}
      {found && <Details suite={found} versions={versionsOf(found, suites.data ?? [])} />}
    </>
  );
}

/** Other versions of its name, and the parts that it was divided into. */
function versionsOf(suite: SuiteView, all: readonly SuiteView[]): SuiteView[] {
  return all.filter(
    (other) =>
      other.suite !== suite.suite &&
      (other.name === suite.name || other.dividedFrom === suite.suite || other.suite === suite.dividedFrom),
  );
}

function Details({ suite, versions }: { suite: SuiteView; versions: readonly SuiteView[] }) {
  const { t, format } = useSpeech();
  const words = t.suites;
  return (
    <>
      <div className="page-head">
        <h1>{suite.name}</h1>
        <p className="sub">{suite.suite}</p>
      </div>
      <section className="panel" aria-labelledby="suite-facts">
        <h2 id="suite-facts">{t.models.facts}</h2>
        <dl className="facts">
          <div>
            <dt>{words.samples}</dt>
            <dd>{format.integer(suite.samples)}</dd>
          </div>
          <div>
            <dt>{words.splits}</dt>
            <dd>
              <Splits suite={suite} />
            </dd>
          </div>
          <div>
            <dt>{words.part}</dt>
            <dd>{suite.part ? words.parts[suite.part] : words.whole}</dd>
          </div>
          <div>
            <dt>{words.digest}</dt>
            <dd>
              <code>{suite.digest.slice(0, 16)}</code>
            </dd>
          </div>
          <div>
            <dt>{words.sentTo}</dt>
            <dd>{suite.selfHostedOnly ? words.selfHostedOnly : words.anywhere}</dd>
          </div>
        </dl>
      </section>
      {isSealed(suite) ? <p className="notice">{words.sealedHint}</p> : <CoveragePanel suite={suite.suite} />}
      {versions.length > 0 && (
        <section className="panel" aria-labelledby="suite-versions">
          <h2 id="suite-versions">{words.versions}</h2>
          <SuitesTable suites={versions} />
        </section>
      )}
    </>
  );
}
