import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Outbox } from "./outbox";

interface OutboxNoticeProps {
  readonly outbox: Outbox;
  readonly failing: boolean;
  readonly retry: () => void;
  readonly discard: () => void;
}

export function OutboxNotice({ outbox: { waiting, refused }, failing, retry, discard }: OutboxNoticeProps) {
  const { t, format } = useSpeech();
  const words = t.reviews;
  return (
    <>
      {failing && waiting.length > 0 && (
        <div className="notice" role="status" data-testid="waiting">
          <p>{words.waiting(waiting.length, format.integer(waiting.length))}</p>
          <button type="button" className="button" onClick={retry}>
            {t.state.retry}
          </button>
        </div>
      )}
      {refused.length > 0 && (
        <div className="notice notice-error" role="alert">
          <p className="notice-title">{words.refused(refused.length, format.integer(refused.length))}</p>
          <ul>
            {refused.map(({ review, reason }) => (
              <li key={`${review.run} ${review.sample} ${review.repetition} ${review.reviewedAt}`}>
                {review.sample}: {reason}
              </li>
            ))}
          </ul>
          <button type="button" className="button" onClick={discard}>
            {words.discard}
          </button>
        </div>
      )}
    </>
  );
}
