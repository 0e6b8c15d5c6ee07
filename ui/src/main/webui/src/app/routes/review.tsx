import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { ReviewDesk } from "~/features/reviews/desk/review-desk";
import { rememberReviewer, storedReviewer } from "~/features/reviews/desk/reviewer";
import { ReviewerForm } from "~/features/reviews/desk/reviewer-form";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { usePageTitle } from "~/shared/ui/page-title";

const route = getRouteApi("/evaluations/$evaluation/review");

export function ReviewPage() {
  const { evaluation } = route.useParams();
  const { t } = useSpeech();
  const [reviewer, setReviewer] = useState(storedReviewer);
  usePageTitle(t.reviews.desk);
  const rename = (name: string) => {
    rememberReviewer(name);
    setReviewer(name);
  };
  return (
    <>
      <Link to="/evaluations/$evaluation" params={{ evaluation }} className="back">
        {t.trials.back}
      </Link>
      <div className="page-head">
        <h1>{t.reviews.desk}</h1>
        <p>{t.reviews.intro}</p>
        {reviewer !== "" && (
          <p className="sub">
            {t.reviews.as(reviewer)}{" "}
            <button type="button" className="button" onClick={() => rename("")}>
              {t.reviews.change}
            </button>
          </p>
        )}
      </div>
      {reviewer === "" ? (
        <ReviewerForm onName={rename} />
      ) : (
        <ReviewDesk key={`${evaluation} ${reviewer}`} evaluation={evaluation} reviewer={reviewer} />
      )}
    </>
  );
}
