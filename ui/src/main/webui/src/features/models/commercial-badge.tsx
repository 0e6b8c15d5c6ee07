import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Commercial } from "./api/model-card";

export function CommercialBadge({ commercial }: { commercial: Commercial }) {
  const { t } = useSpeech();
  return (
    <span className={`badge badge-use-${commercial.toLowerCase()}`}>{t.models.commercial[commercial]}</span>
  );
}
