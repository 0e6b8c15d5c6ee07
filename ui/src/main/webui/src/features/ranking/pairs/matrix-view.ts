import type { Pairs } from "~/shared/api/schema";
import type { Names } from "../verdicts/verdict-text";

export interface MatrixCell {
  readonly run: string;
  readonly column: string;
  /** Share of the resamples in which the row's candidate is ahead; absent on the diagonal. */
  readonly ahead?: number;
  readonly corrected: number;
  /** From -1, surely behind, over 0 to 1, surely ahead. */
  readonly heat: number;
}

export interface MatrixRow {
  readonly run: string;
  readonly name: string;
  readonly cells: readonly MatrixCell[];
}

export function matrixOf(pairs: Pairs, names: Names): readonly MatrixRow[] {
  return pairs.runs.map((run, row) => ({
    run,
    name: names.get(run) ?? run,
    cells: pairs.runs.map((other, column) => {
      const ahead = pairs.ahead[row]?.[column] ?? 0.5;
      return {
        run,
        column: other,
        corrected: pairs.corrected[row]?.[column] ?? 1,
        heat: row === column ? 0 : 2 * ahead - 1,
        ...(row !== column && { ahead }),
      };
    }),
  }));
}
