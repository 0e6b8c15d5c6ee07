/** What the services answer. Ids are strings, instants and durations ISO 8601. */

export type FailureCategory =
  | "MODEL_UNUSABLE"
  | "INPUT_TOO_LONG"
  | "UNSUPPORTED"
  | "NOT_RECORDED"
  | "TIMED_OUT"
  | "CRASHED"
  | "CANCELLED";

export type EvaluationState = "RUNNING" | "COMPLETED" | "FAILED" | "CANCELLED";

export interface TrialCounts {
  expected: number;
  completed: number;
  failures: Partial<Record<FailureCategory, number>>;
}

export interface Scored {
  kind: "scored";
  metric: string;
  signature: string;
  value: number;
  low: number;
  high: number;
  level: number;
  interval: string;
  sampleMean: number;
  n: number;
  expected: number;
  higherIsBetter: boolean;
  scale: number;
}

export interface Unscored {
  kind: "unscored";
  metric: string;
  signature: string;
  reason: string;
}

export type Quality = Scored | Unscored;

export interface Rank {
  position: number;
  low: number;
  high: number;
  pBest: number;
}

export interface Latency {
  n: number;
  p50: string;
  p95: string;
  firstTokenP50?: string;
}

export interface Money {
  amount: number;
  currency: string;
}

export interface Energy {
  wattHours: number;
}

export interface Carbon {
  grams: number;
}

export type Basis = "MEASURED" | "PRICED" | "MODELLED";

export interface Known<T> {
  kind: "known";
  low: T;
  mid: T;
  high: T;
  basis: Basis;
  method: string;
  assumptions: string[];
}

export interface Unknown {
  kind: "unknown";
  reason: string;
}

export type Amount<T> = Known<T> | Unknown;

export interface Figures {
  cost: Amount<Money>;
  energy: Amount<Energy>;
  operational: Amount<Carbon>;
  embodied: Amount<Carbon>;
  total: Amount<Carbon>;
}

export interface Footprint {
  trials: number;
  run: Figures;
  perThousandSamples: Figures;
}

export interface RankingRow {
  run: string;
  candidate: string;
  engine: string;
  trials: TrialCounts;
  rank?: Rank;
  quality: Quality[];
  latency?: Latency;
  footprint?: Footprint;
  failure?: string;
}

export interface RankingUpdated {
  tenant: string;
  evaluation: string;
  revision: number;
  state: EvaluationState;
  trials: TrialCounts;
  rows: RankingRow[];
}

export interface Page<T> {
  items: T[];
  page: number;
  size: number;
  total: number;
}
