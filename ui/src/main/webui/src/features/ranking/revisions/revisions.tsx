import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { RankingUpdated } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { revisionsQuery } from "../api/get-revisions";

/** Rankings that were told before: what somebody has decided by stays readable. */
export function Revisions({ ranking }: { ranking: RankingUpdated }) {
  const { t, format } = useSpeech();
  const revisions = useQuery(revisionsQuery(ranking.evaluation, ranking.revision));
  if (!revisions.data || revisions.data.length < 2) {
    return null;
  }
  return (
    <ul className="revisions" aria-label={t.further.revisions} data-testid="revisions">
      {revisions.data.map(({ revision, change }) => (
        <li key={revision}>
          <Link
            to="/evaluations/$evaluation"
            params={{ evaluation: ranking.evaluation }}
            search={{ revision }}
            aria-current={revision === ranking.revision ? "page" : undefined}
          >
            {t.further.revision(format.integer(revision))}
          </Link>{" "}
          <span className="sub">{change.metrics.join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
