import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { licenceQuery } from "~/features/licences/api/get-licence";
import { TermsPanel } from "~/features/licences/terms-panel";
import { VerdictPanel } from "~/features/licences/verdict-panel";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { usePageTitle } from "~/shared/ui/page-title";
import { ErrorNotice, Loading } from "~/shared/ui/states";

const route = getRouteApi("/licences/$licence");

export function LicencePage() {
  const { licence } = route.useParams();
  const { t, format } = useSpeech();
  const found = useQuery(licenceQuery(licence));
  usePageTitle(found.data?.name ?? t.licences.name);
  return (
    <>
      <Link to="/licences" className="back">
        {t.licences.title}
      </Link>
      {found.isPending && <Loading />}
      {found.isError && <ErrorNotice error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && (
        <>
          <div className="page-head">
            <h1>{found.data.name}</h1>
            <p>
              {found.data.id} ·{" "}
              <span className={`badge badge-use-${found.data.commercial.toLowerCase()}`}>
                {t.models.commercial[found.data.commercial]}
              </span>
            </p>
            <p className="sub">
              {t.models.sourceOf(found.data.source, format.date(found.data.asOf))} (
              {t.models.verified[found.data.verified]})
              {/^https?:\/\/\S+$/.test(found.data.link) && (
                <>
                  {" · "}
                  <a href={found.data.link} target="_blank" rel="noreferrer noopener">
                    {t.models.licenceText}
                  </a>
                </>
              )}
            </p>
          </div>
          <VerdictPanel subject={{ kind: "licences", id: found.data.id }} />
          <TermsPanel licence={found.data} />
        </>
      )}
    </>
  );
}
