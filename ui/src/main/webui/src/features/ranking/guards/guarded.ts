import type { GuardReport, RankingRow, RankingUpdated } from "~/shared/api/schema";

/** A candidate with guardrails, and the one that differs from it in nothing else. */
export interface Guarded {
  readonly row: RankingRow;
  readonly guard: GuardReport;
  readonly twin: RankingRow | undefined;
}

export function guardedRows({ rows }: RankingUpdated): readonly Guarded[] {
  return rows.flatMap((row) =>
    row.guard
      ? [{ row, guard: row.guard, twin: rows.find(({ run }) => run === row.guard?.unguarded?.run) }]
      : [],
  );
}

/** How the intervals were found, each way once. */
export function methodsOf(all: readonly Guarded[], percent: (share: number) => string): readonly string[] {
  const methods = all.flatMap(({ guard: { attacks, others, unguarded } }) => [
    ...[attacks, others].flatMap((share) => (share ? [`${share.method}, ${percent(share.level)}`] : [])),
    ...(unguarded?.utility
      ? [`${unguarded.utility.metric}: ${unguarded.utility.test}, ${percent(unguarded.utility.level)}`]
      : []),
  ]);
  return [...new Set(methods)];
}
