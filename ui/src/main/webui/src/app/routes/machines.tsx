import { getRouteApi } from "@tanstack/react-router";
import { MachinesPanel } from "~/features/machines/machines-panel";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { EmptyState } from "~/shared/ui/states";
import { EvaluationFrame } from "./evaluation-view";

const route = getRouteApi("/evaluations/$evaluation/machines");

export function MachinesPage() {
  const { evaluation } = route.useParams();
  const { t } = useSpeech();
  return (
    <EvaluationFrame evaluation={evaluation}>
      {({ candidates }) =>
        candidates.length < 2 ? (
          <EmptyState title={t.machines.needsTwo} />
        ) : (
          <MachinesPanel evaluation={evaluation} candidates={candidates} />
        )
      }
    </EvaluationFrame>
  );
}
