import { Link } from "@tanstack/react-router";
import { useSpeech } from "~/shared/i18n/locale-provider";

/** The views of one evaluation. */
export function EvaluationTabs({ evaluation }: { evaluation: string }) {
  const { t } = useSpeech();
  const words = t.evaluations.views;
  return (
    <nav className="tabs" aria-label={words.label}>
      <Link to="/evaluations/$evaluation" params={{ evaluation }} activeOptions={{ exact: true }}>
        {words.ranking}
      </Link>
      <Link to="/evaluations/$evaluation/costs" params={{ evaluation }}>
        {words.costs}
      </Link>
      <Link to="/evaluations/$evaluation/footprint" params={{ evaluation }}>
        {words.footprint}
      </Link>
      <Link to="/evaluations/$evaluation/machines" params={{ evaluation }}>
        {words.machines}
      </Link>
    </nav>
  );
}
