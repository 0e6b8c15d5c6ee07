import type { ReactNode } from "react";
import { ProblemError } from "~/shared/api/client";
import { useSpeech } from "~/shared/i18n/locale-provider";

export function Loading() {
  const { t } = useSpeech();
  return (
    <p className="loading" role="status">
      <span className="spinner" aria-hidden="true" />
      {t.state.loading}
    </p>
  );
}

export function ErrorNotice({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useSpeech();
  return (
    <div className="notice notice-error" role="alert">
      <p className="notice-title">{t.state.failed}</p>
      <p>{explanation(error, t.state)}</p>
      <FaultList error={error} />
      <button type="button" className="button" onClick={retry}>
        {t.state.retry}
      </button>
    </div>
  );
}

/** What is wrong, each with its field: the detail of a problem names none. */
function FaultList({ error }: { error: Error }) {
  const faults = error instanceof ProblemError ? (error.problem.faults ?? []) : [];
  const named = faults.filter(({ field }) => field);
  return (
    named.length > 0 && (
      <ul>
        {named.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <strong>{field}</strong> {message}
          </li>
        ))}
      </ul>
    )
  );
}

function explanation(error: Error, texts: { unauthorised: string; unreachable: string }): string {
  if (!(error instanceof ProblemError)) {
    return texts.unreachable;
  }
  const { status, title, detail } = error.problem;
  if (status === 401) {
    return texts.unauthorised;
  }
  const isListed = error.problem.faults?.some(({ field }) => field) ?? false;
  return detail && !isListed ? `${title}: ${detail}` : title;
}

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
