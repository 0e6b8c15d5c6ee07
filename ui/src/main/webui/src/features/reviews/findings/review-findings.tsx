import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { agreementQuery } from "../api/get-agreement";
import { summaryQuery } from "../api/get-summary";
import { AgreementTable } from "./agreement-table";
import { EffortTable } from "./effort-table";

/** What people say of the candidates, which metric foresees it, and the way to say more. */
export function ReviewFindings({ evaluation }: { evaluation: string }) {
  const { t, format } = useSpeech();
  const words = t.reviews;
  const summary = useQuery(summaryQuery(evaluation));
  const reviews = summary.data?.reduce((sum, candidate) => sum + candidate.reviews, 0) ?? 0;
  const agreement = useQuery({ ...agreementQuery(evaluation), enabled: reviews > 0 });
  return (
    <section className="panel" aria-labelledby="reviews-title">
      <h2 id="reviews-title">{words.title}</h2>
      <p className="sub">
        {reviews === 0 ? words.noneYet : words.reviews(reviews, format.integer(reviews))}{" "}
        <Link to="/evaluations/$evaluation/review" params={{ evaluation }}>
          {words.toDesk}
        </Link>
      </p>
      {summary.data && reviews > 0 && (
        <>
          <EffortTable candidates={summary.data} />
          <p className="sub">{words.effortHint}</p>
        </>
      )}
      {agreement.data && (
        <>
          <h3>{words.agreement}</h3>
          <AgreementTable agreement={agreement.data} />
          <p className="sub">{words.agreementHint}</p>
        </>
      )}
    </section>
  );
}
