import type { components } from "~/shared/api/generated/catalog";

export type SuiteView = components["schemas"]["SuiteView"];
export type CoverageReport = components["schemas"]["CoverageReport"];

/** Whether its samples are not shown to anybody. */
export function isSealed(suite: SuiteView): boolean {
  return suite.sealedAt !== undefined && suite.unsealedAt === undefined;
}
