import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Piece } from "./diff";

/** Both versions in one: said to screen readers by the elements, shown by more than colour. */
export function DiffView({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useSpeech();
  return (
    <section className="review-diff">
      <h3>{t.reviews.changes}</h3>
      <p className="text" dir="auto" data-testid="diff">
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are computed anew as a whole
          <Shown key={index} {...piece} />
        ))}
      </p>
    </section>
  );
}

function Shown({ kind, text }: Piece) {
  switch (kind) {
    case "same":
      return text;
    case "removed":
      return <del>{text}</del>;
    case "added":
      return <ins>{text}</ins>;
  }
}
