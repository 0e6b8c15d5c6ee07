import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { AcceptedPanel } from "~/features/costs/accepted-panel";
import { costsQuery } from "~/features/costs/api/get-costs";
import { BillTable } from "~/features/costs/bill-table";
import { BreakEvenPanel } from "~/features/costs/break-even-panel";
import { CostForm } from "~/features/costs/cost-form";
import { CostLines } from "~/features/costs/cost-lines";
import { HostingPanel } from "~/features/costs/hosting-panel";
import { summaryQuery } from "~/features/reviews/api/get-summary";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { ErrorNotice, Loading } from "~/shared/ui/states";
import { EvaluationFrame } from "./evaluation-view";

const route = getRouteApi("/evaluations/$evaluation/costs");

export function CostsPage() {
  const { evaluation } = route.useParams();
  return <EvaluationFrame evaluation={evaluation}>{() => <Costs evaluation={evaluation} />}</EvaluationFrame>;
}

function Costs({ evaluation }: { evaluation: string }) {
  const { t } = useSpeech();
  const terms = route.useSearch();
  const navigate = route.useNavigate();
  const costs = useQuery(costsQuery(evaluation, terms));
  const reviews = useQuery(summaryQuery(evaluation));
  const reviewed = (reviews.data ?? [])
    .filter((candidate) => candidate.reviews > 0)
    .map(({ run, candidate, reviews, approved, seconds }) => ({
      run,
      candidate,
      reviews,
      approved,
      ...(seconds && { seconds: seconds.value }),
    }));
  const names = new Map(costs.data?.candidates.map(({ run, candidate }) => [run, candidate]));
  return (
    <>
      <section className="panel" aria-labelledby="bill-title">
        <h2 id="bill-title">{t.costs.title}</h2>
        <p className="sub">{t.costs.intro}</p>
        <CostForm terms={terms} onChange={(search) => void navigate({ search })} />
        {costs.isPending && <Loading />}
        {costs.isError && <ErrorNotice error={costs.error} retry={() => void costs.refetch()} />}
        {costs.isSuccess && (
          <>
            <BillTable candidates={costs.data.candidates} />
            {costs.data.candidates.map(({ run, candidate }) => (
              <CostLines key={run} run={run} candidate={candidate} />
            ))}
          </>
        )}
      </section>
      {reviewed.length > 0 && <AcceptedPanel reviewed={reviewed} />}
      {costs.data?.breakEvens.map((breakEven) => (
        <BreakEvenPanel
          key={`${breakEven.api}-${breakEven.hosted}`}
          breakEven={breakEven}
          api={names.get(breakEven.api) ?? breakEven.api}
          hosted={names.get(breakEven.hosted) ?? breakEven.hosted}
        />
      ))}
      {costs.data?.candidates.map(
        (candidate) =>
          candidate.hosting && (
            <HostingPanel key={candidate.run} candidate={candidate} hosting={candidate.hosting} />
          ),
      )}
    </>
  );
}
