export const PAGE_SIZES = [10, 25, 50] as const;

export const FILTERS = ["completed", "failed", "reused"] as const;

/** What of a run is shown, as the address says: it can be bookmarked and sent on. */
export interface TrialSearch {
  readonly page: number;
  readonly size: number;
  /** What to sort by; descending with a leading minus. */
  readonly sort?: string;
  readonly filter?: string;
  /** What the name of the sample or the completion contains. */
  readonly search?: string;
}

export interface Order {
  readonly by: string;
  readonly descending: boolean;
}

export function searchOf(parameters: { readonly [K in keyof TrialSearch]?: unknown }): TrialSearch {
  const page = Number(parameters.page);
  const size = Number(parameters.size);
  return {
    page: Number.isInteger(page) && page > 0 ? page : 0,
    size: PAGE_SIZES.find((known) => known === size) ?? PAGE_SIZES[0],
    ...textOf("sort", parameters.sort),
    ...textOf("filter", parameters.filter),
    ...textOf("search", parameters.search),
  };
}

function textOf<N extends string>(name: N, value: unknown): Partial<Record<N, string>> {
  return typeof value === "string" && value !== "" ? ({ [name]: value } as Record<N, string>) : {};
}

export function orderOf(sort: string | undefined): Order {
  if (sort === undefined) {
    return { by: "sample", descending: false };
  }
  return sort.startsWith("-") ? { by: sort.slice(1), descending: true } : { by: sort, descending: false };
}

export function sortOf({ by, descending }: Order): string {
  return descending ? `-${by}` : by;
}
