import type { RankingRow } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { isScored, type MetricColumn } from "../metrics";
import type { Note, Notes } from "../notes";

interface MethodNotesProps {
  readonly columns: readonly MetricColumn[];
  readonly notes: Notes;
  readonly rows: readonly RankingRow[];
}

export function MethodNotes({ columns, notes, rows }: MethodNotesProps) {
  const { t } = useSpeech();
  const intervals = [
    ...new Set(rows.flatMap((row) => row.quality.filter(isScored).map(({ interval }) => interval))),
  ];
  return (
    <section className="method-notes" aria-labelledby="method-notes">
      <h3 id="method-notes">{t.ranking.notes}</h3>
      <ul className="notes">
        {notes.all.map((note) => (
          <li key={note.letter} id={`note-${note.letter}`} className="note">
            <span className="note-letter">{note.letter}</span>
            <NoteText note={note} />
          </li>
        ))}
      </ul>
      <h3>{t.ranking.signatures}</h3>
      <p className="sub">
        {t.ranking.signatureHint} {intervals.join("; ")}
      </p>
      <ul className="signatures">
        {columns.flatMap((column) =>
          column.signatures.map((signature) => (
            <li key={signature}>
              <span>{column.metric}</span> <code>{signature}</code>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

function NoteText({ note }: { note: Note }) {
  const { t } = useSpeech();
  if (note.kind === "unknown") {
    return (
      <span>
        <strong>{t.state.label(t.ranking.notKnown)}</strong> {note.reason}
      </span>
    );
  }
  return (
    <span>
      <strong>{t.state.label(t.ranking.basis[note.basis])}</strong> {note.method}
      {note.assumptions.length > 0 && (
        <details>
          <summary>{t.ranking.assumptions}</summary>
          <ul>
            {note.assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </details>
      )}
    </span>
  );
}
