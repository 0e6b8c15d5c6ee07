import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { FootprintPanel } from "~/features/footprints/footprint-panel";
import { ImpactsPanel } from "~/features/footprints/impacts-panel";
import { WindowPanel } from "~/features/footprints/window-panel";
import { summaryQuery } from "~/features/reviews/api/get-summary";
import { EvaluationFrame } from "./evaluation-view";

const route = getRouteApi("/evaluations/$evaluation/footprint");

export function FootprintPage() {
  const { evaluation } = route.useParams();
  const reviews = useQuery(summaryQuery(evaluation));
  const approved = (reviews.data ?? []).filter((candidate) => candidate.reviews > 0);
  return (
    <EvaluationFrame evaluation={evaluation}>
      {({ startsAt, state }) => (
        <>
          {startsAt && <WindowPanel evaluation={evaluation} over={state !== "RUNNING"} />}
          <FootprintPanel evaluation={evaluation} approved={approved} />
          <ImpactsPanel evaluation={evaluation} />
        </>
      )}
    </EvaluationFrame>
  );
}
