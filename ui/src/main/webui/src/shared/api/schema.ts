import type { components as Contracts } from "./generated/contracts";
import type { components as Scoring } from "./generated/scoring";

/** Short names for the generated types that several features share. */
type Events = Contracts["schemas"];

export type RankingUpdated = Events["RankingUpdated"];
export type RankingRow = RankingUpdated["rows"][number];
export type EvaluationState = RankingUpdated["state"];
export type TrialCounts = Events["RankingUpdated.TrialCounts"];
export type Quality = RankingRow["quality"][number];
export type Scored = Extract<Quality, { kind: "scored" }>;
export type Rank = NonNullable<RankingRow["rank"]>;
export type Latency = NonNullable<RankingRow["latency"]>;
export type GuardReport = NonNullable<RankingRow["guard"]>;
export type HeldOut = NonNullable<RankingRow["heldOut"]>;
export type Footprint = NonNullable<RankingRow["footprint"]>;

export type Comparison = NonNullable<RankingRow["versusBest"]>;
export type Front = NonNullable<RankingRow["front"]>;
export type Goal = Front["unknown"][number];
export type Pairs = NonNullable<RankingUpdated["pairs"]>;
export type Decision = NonNullable<RankingUpdated["decision"]>;
export type DecisionRow = Decision["rows"][number];

export type Money = Events["RankingUpdated.Money"];
export type Energy = Events["RankingUpdated.Energy"];
export type Carbon = Events["RankingUpdated.Carbon"];
export type Basis = Events["RankingUpdated.Basis"];

export type FailureCategory = Scoring["schemas"]["FailureCategory"];
export type Prompt = Scoring["schemas"]["Prompt"];

/** The contracts' Amount<T>: the schemas hold it once for each T. */
export type Amount<T> = Known<T> | { kind: "unknown"; reason: string };

export interface Known<T> {
  kind: "known";
  low: T;
  mid: T;
  high: T;
  basis: Basis;
  method: string;
  assumptions: string[];
}

export interface Page<T> {
  items: T[];
  page: number;
  size: number;
  total: number;
}
