import type { Decision, Goal } from "~/shared/api/schema";
import { secondsOf } from "~/shared/format/duration";

export const GOALS: readonly Goal[] = ["QUALITY", "COST", "LATENCY", "CARBON"];

export type Method = "SUM" | "TOPSIS";

/** What the user cares about: weights in hundredths, limits as they are typed. */
export interface Preferences {
  readonly weights: Readonly<Record<Goal, number>>;
  readonly method: Method;
  readonly limits: Readonly<Record<LimitName, string>>;
}

export const LIMITS = ["minQuality", "maxCost", "maxP95", "maxCarbon"] as const;
export type LimitName = (typeof LIMITS)[number];

export const INITIAL: Preferences = {
  weights: { QUALITY: 50, COST: 20, LATENCY: 15, CARBON: 15 },
  method: "SUM",
  limits: { minQuality: "", maxCost: "", maxP95: "", maxCarbon: "" },
};

/** Those of the evaluation's own request, where it has any. */
export function initialPreferences(decision: Decision | undefined, known: readonly Goal[]): Preferences {
  const asked = decision?.weighting;
  const weights = { ...INITIAL.weights };
  for (const goal of GOALS) {
    if (asked) {
      weights[goal] = Math.round(100 * (asked.weights[goal] ?? 0));
    } else if (!known.includes(goal)) {
      weights[goal] = 0;
    }
  }
  return { weights, method: asked?.method ?? "SUM", limits: limitsOf(decision?.constraints) };
}

function limitsOf(constraints: Decision["constraints"] | undefined): Preferences["limits"] {
  const { minQuality, maxCost, maxP95, maxCarbon } = constraints ?? {};
  const text = (value: number | undefined) => (value === undefined ? "" : String(value));
  return {
    minQuality: text(minQuality),
    maxCost: text(maxCost?.amount),
    maxP95: text(maxP95 === undefined ? undefined : secondsOf(maxP95)),
    maxCarbon: text(maxCarbon?.grams),
  };
}

/** Shares of the weights; all nothing where no weight is more than nothing. */
export function sharesOf(weights: Preferences["weights"]): Readonly<Record<Goal, number>> {
  const sum = GOALS.reduce((total, goal) => total + weights[goal], 0);
  return {
    QUALITY: sum === 0 ? 0 : weights.QUALITY / sum,
    COST: sum === 0 ? 0 : weights.COST / sum,
    LATENCY: sum === 0 ? 0 : weights.LATENCY / sum,
    CARBON: sum === 0 ? 0 : weights.CARBON / sum,
  };
}

/** As the parameters of a ranking; empty where there is nothing to decide by. */
export function parametersOf({ weights, method, limits }: Preferences, currency: string | undefined): string {
  const parameters = new URLSearchParams();
  const counting = GOALS.filter((goal) => weights[goal] > 0);
  if (counting.length > 0) {
    parameters.set("weights", counting.map((goal) => `${goal.toLowerCase()}:${weights[goal]}`).join(","));
    parameters.set("method", method.toLowerCase());
  }
  for (const name of LIMITS) {
    const value = limits[name].trim().replace(",", ".");
    if (value !== "") {
      parameters.set(name, name === "maxP95" && /^[\d.]+$/.test(value) ? `${value}s` : value);
    }
  }
  if (currency && parameters.has("maxCost")) {
    parameters.set("currency", currency);
  }
  return parameters.toString();
}
