import { Link } from "@tanstack/react-router";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { usePageTitle } from "~/shared/ui/page-title";
import { EmptyState } from "~/shared/ui/states";

export function NotFound() {
  const { t } = useSpeech();
  usePageTitle(t.app.notFound);
  return (
    <EmptyState title={t.app.notFound}>
      <p>{t.app.notFoundHint}</p>
      <Link to="/evaluations">{t.app.toStart}</Link>
    </EmptyState>
  );
}
