import type { ModelUse } from "./api/licence";

/** Fields of use that licences of models restrict, as the contracts name them. */
export const FIELDS = [
  "medical-advice",
  "legal-advice",
  "law-enforcement",
  "automated-decisions",
  "discrimination",
  "military",
  "surveillance",
  "biometric-identification",
  "critical-infrastructure",
  "disinformation",
  "impersonation",
  "harassment",
  "malware",
  "unlabelled-output",
  "adult-content",
] as const;

export type Field = (typeof FIELDS)[number];

/** What is done or not; nothing else depends on it being left out. */
export const DEEDS = [
  "production",
  "madeAvailable",
  "distributesWeights",
  "fineTunes",
  "hostsForOthers",
  "trainsOnOutputs",
] as const;

export type Deed = (typeof DEEDS)[number];

/** The question as the form holds it. */
export interface UseForm {
  readonly commercial: boolean;
  readonly monthlyUsers: string;
  readonly annualRevenue: string;
  readonly regions: string;
  /** Not told, none of them, or some. */
  readonly fieldsTold: "untold" | "none" | "some";
  readonly fields: readonly Field[];
  readonly deeds: readonly Deed[];
  readonly competing: "untold" | "yes" | "no";
}

export const EMPTY_USE: UseForm = {
  commercial: true,
  monthlyUsers: "",
  annualRevenue: "",
  regions: "",
  fieldsTold: "untold",
  fields: [],
  deeds: [],
  competing: "untold",
};

/** What was left empty is not told: conditions that turn on it will be named. */
export function askedUse(form: UseForm): ModelUse {
  const regions = form.regions
    .split(/[\s,;]+/)
    .filter((region) => region !== "")
    .map((region) => region.toUpperCase());
  return {
    commercial: form.commercial,
    ...(form.monthlyUsers !== "" && { monthlyUsers: Number(form.monthlyUsers) }),
    ...(form.annualRevenue !== "" && {
      annualRevenue: { amount: Number(form.annualRevenue), currency: "USD" },
    }),
    ...(regions.length > 0 && { regions }),
    ...(form.fieldsTold === "none" && { fields: [] }),
    ...(form.fieldsTold === "some" && { fields: form.fields }),
    ...Object.fromEntries(form.deeds.map((deed) => [deed, true])),
    ...(form.deeds.includes("trainsOnOutputs") &&
      form.competing !== "untold" && { competing: form.competing === "yes" }),
  };
}
