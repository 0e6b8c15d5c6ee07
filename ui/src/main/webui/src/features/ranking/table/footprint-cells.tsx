import type { Amount, Footprint } from "~/shared/api/schema";
import type { QuantityText } from "~/shared/format/format";
import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Note, Notes } from "../notes";

export function FootprintCells({ footprint, notes }: { footprint: Footprint | undefined; notes: Notes }) {
  const { t, format } = useSpeech();
  const words = t.ranking;
  if (!footprint) {
    return [words.cost, words.energy, words.carbon].map((name) => (
      <td key={name} data-label={name} className="number unknown">
        {words.pending}
      </td>
    ));
  }
  const { cost, energy, operational, embodied, total } = footprint.perThousandSamples;
  const split =
    operational.kind === "known" && embodied.kind === "known"
      ? words.footprintSplit(format.carbon(operational).mid, format.carbon(embodied).mid)
      : undefined;
  return (
    <>
      <AmountCell
        name="cost"
        amount={cost}
        show={format.money}
        raw={(money) => money.amount}
        note={notes.of(cost)}
      />
      <AmountCell
        name="energy"
        amount={energy}
        show={format.energy}
        raw={(measured) => measured.wattHours}
        note={notes.of(energy)}
      />
      <AmountCell
        name="carbon"
        amount={total}
        show={format.carbon}
        raw={(emitted) => emitted.grams}
        note={notes.of(total)}
        hint={split}
      />
    </>
  );
}

interface AmountCellProps<T> {
  readonly name: "cost" | "energy" | "carbon";
  readonly amount: Amount<T>;
  readonly show: (known: Extract<Amount<T>, { kind: "known" }>) => QuantityText;
  readonly raw: (quantity: T) => number;
  readonly note: Note;
  readonly hint?: string | undefined;
}

function AmountCell<T>({ name, amount, show, raw, note, hint }: AmountCellProps<T>) {
  const { t } = useSpeech();
  const label = t.ranking[name];
  if (amount.kind === "unknown") {
    return (
      <td data-label={label} data-quantity={name} className="number unknown" title={amount.reason}>
        {t.ranking.unknown}
        <NoteMark note={note} />
      </td>
    );
  }
  const text = show(amount);
  return (
    <td data-label={label} data-quantity={name} className="number" title={hint}>
      <data value={raw(amount.mid)}>{text.mid}</data>
      <NoteMark note={note} />
      {text.range && <span className="sub">{text.range}</span>}
    </td>
  );
}

function NoteMark({ note }: { note: Note }) {
  const { t } = useSpeech();
  return (
    <sup className="note-mark">
      <a href={`#note-${note.letter}`} aria-label={t.ranking.note(note.letter)}>
        {note.letter}
      </a>
    </sup>
  );
}
