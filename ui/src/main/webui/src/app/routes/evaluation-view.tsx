import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { EvaluationView } from "~/features/evaluations/api/evaluation";
import { evaluationQuery } from "~/features/evaluations/api/get-evaluation";
import { EvaluationTabs } from "~/features/evaluations/evaluation-tabs";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { usePageTitle } from "~/shared/ui/page-title";
import { ErrorNotice, Loading } from "~/shared/ui/states";

interface EvaluationFrameProps {
  readonly evaluation: string;
  readonly children: (view: EvaluationView) => ReactNode;
}

/** What the views of an evaluation share: its name and the way to the others. */
export function EvaluationFrame({ evaluation, children }: EvaluationFrameProps) {
  const { t } = useSpeech();
  const view = useQuery(evaluationQuery(evaluation));
  usePageTitle(view.data?.name ?? view.data?.suiteName ?? t.evaluations.evaluation);
  return (
    <>
      <Link to="/evaluations" className="back">
        {t.evaluations.back}
      </Link>
      {view.isPending && <Loading />}
      {view.isError && <ErrorNotice error={view.error} retry={() => void view.refetch()} />}
      {view.isSuccess && (
        <>
          <div className="page-head">
            <h1>{view.data.name ?? view.data.suiteName}</h1>
            <EvaluationTabs evaluation={evaluation} />
          </div>
          {children(view.data)}
        </>
      )}
    </>
  );
}
