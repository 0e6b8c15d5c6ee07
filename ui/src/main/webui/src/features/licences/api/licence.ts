import type { components as Catalog } from "~/shared/api/generated/catalog";
import type { components } from "~/shared/api/generated/contracts";

export type Licence = components["schemas"]["LicencePublished"]["licence"];
export type LicenceTerm = NonNullable<Licence["terms"]>[number];
export type VerdictView = Catalog["schemas"]["VerdictView"];
export type Finding = VerdictView["findings"][number];

/** How somebody means to use a model; what is absent is not told. */
export interface ModelUse {
  commercial: boolean;
  monthlyUsers?: number;
  annualRevenue?: { amount: number; currency: string };
  regions?: readonly string[];
  fields?: readonly string[];
  production?: boolean;
  madeAvailable?: boolean;
  distributesWeights?: boolean;
  fineTunes?: boolean;
  trainsOnOutputs?: boolean;
  competing?: boolean;
  hostsForOthers?: boolean;
}
