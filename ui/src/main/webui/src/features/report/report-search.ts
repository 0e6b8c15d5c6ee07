export const GROUPS = ["model", "suite", "region", "pool", "method", "month"] as const;

/** What a report is asked for, as the address of the page and the API have it. */
export interface ReportSearch {
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  readonly embodied?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function reportSearchOf(values: Record<string, unknown>): ReportSearch {
  const day = (value: unknown) => (typeof value === "string" && DAY.test(value) ? value : undefined);
  const from = day(values.from);
  const to = day(values.to);
  const by = GROUPS.find((group) => group === values.by);
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(by && { by }),
    ...((values.embodied === "false" || values.embodied === false) && { embodied: "false" }),
  };
}
