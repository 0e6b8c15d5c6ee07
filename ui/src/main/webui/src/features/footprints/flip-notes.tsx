import type { Amount, Carbon } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import type { FootprintRow, OrderFlip } from "./api/footprint";
import { flipsOf } from "./flips";

/** Why the order turns once making the hardware counts. */
export function FlipNotes({ rows, flips }: { rows: readonly FootprintRow[]; flips: readonly OrderFlip[] }) {
  const { t, format } = useSpeech();
  const words = t.footprints;
  const grams = (amount: Amount<Carbon>) =>
    amount.kind === "known" ? format.grams(amount.mid.grams) : words.unknown;
  return (
    <>
      {flipsOf(rows, flips).map(({ lessInUse, lessInAll }) => (
        <p key={`${lessInUse.run}-${lessInAll.run}`} className="notice" data-flip>
          {words.flip(
            lessInUse.candidate,
            lessInAll.candidate,
            grams(lessInUse.operational),
            grams(lessInAll.operational),
            grams(lessInUse.embodied),
            grams(lessInAll.embodied),
          )}
        </p>
      ))}
    </>
  );
}
