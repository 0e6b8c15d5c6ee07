import { getRouteApi } from "@tanstack/react-router";
import { FootprintPanel } from "~/features/footprints/footprint-panel";
import { ImpactsPanel } from "~/features/footprints/impacts-panel";
import { WindowPanel } from "~/features/footprints/window-panel";
import { EvaluationFrame } from "./evaluation-view";

const route = getRouteApi("/evaluations/$evaluation/footprint");

export function FootprintPage() {
  const { evaluation } = route.useParams();
  return (
    <EvaluationFrame evaluation={evaluation}>
      {({ startsAt }) => (
        <>
          {startsAt && <WindowPanel evaluation={evaluation} />}
          <FootprintPanel evaluation={evaluation} />
          <ImpactsPanel evaluation={evaluation} />
        </>
      )}
    </EvaluationFrame>
  );
}
