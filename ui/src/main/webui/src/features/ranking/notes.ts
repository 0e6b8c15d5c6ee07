import type { Amount, Basis, RankingRow } from "~/shared/api/schema";

export type QuantityName = "cost" | "energy" | "carbon";

/** How a number came about, said once for all cells that share it. */
export type Note =
  | {
      readonly letter: string;
      readonly kind: "known";
      readonly basis: Basis;
      readonly method: string;
      readonly assumptions: readonly string[];
    }
  | { readonly letter: string; readonly kind: "unknown"; readonly reason: string };

export interface Notes {
  readonly all: readonly Note[];
  readonly of: (amount: Amount<unknown>) => Note;
}

/** The three amounts of a row's functional unit, in the order of the columns. */
export function amountsOf(row: RankingRow): Record<QuantityName, Amount<unknown>> | undefined {
  if (!row.footprint) {
    return undefined;
  }
  const { cost, energy, total } = row.footprint.perThousandSamples;
  return { cost, energy, carbon: total };
}

export function notesOf(rows: readonly RankingRow[]): Notes {
  const notes = new Map<string, Note>();
  for (const row of rows) {
    for (const amount of Object.values(amountsOf(row) ?? {})) {
      const key = keyOf(amount);
      if (!notes.has(key)) {
        notes.set(key, noteOf(amount, letterOf(notes.size)));
      }
    }
  }
  return {
    all: [...notes.values()],
    of: (amount) => {
      const note = notes.get(keyOf(amount));
      if (!note) {
        throw new Error("an amount of another ranking has no note here");
      }
      return note;
    },
  };
}

function keyOf(amount: Amount<unknown>): string {
  return amount.kind === "unknown"
    ? JSON.stringify([amount.reason])
    : JSON.stringify([amount.basis, amount.method, amount.assumptions]);
}

function noteOf(amount: Amount<unknown>, letter: string): Note {
  return amount.kind === "unknown"
    ? { letter, kind: "unknown", reason: amount.reason }
    : { letter, kind: "known", basis: amount.basis, method: amount.method, assumptions: amount.assumptions };
}

/** a to z, then aa, ab and so on. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
