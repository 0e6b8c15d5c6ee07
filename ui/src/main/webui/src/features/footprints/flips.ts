import type { FootprintRow, OrderFlip } from "./api/footprint";

export interface Flip {
  readonly lessInUse: FootprintRow;
  readonly lessInAll: FootprintRow;
}

/** The pairs whose order turns once making the hardware counts, with their figures. */
export function flipsOf(rows: readonly FootprintRow[], flips: readonly OrderFlip[]): readonly Flip[] {
  return flips.flatMap(({ lessInUse, lessInAll }) => {
    const one = rows.find(({ run }) => run === lessInUse);
    const other = rows.find(({ run }) => run === lessInAll);
    return one && other ? [{ lessInUse: one, lessInAll: other }] : [];
  });
}
