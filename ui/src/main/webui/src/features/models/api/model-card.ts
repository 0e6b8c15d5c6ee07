/** A value with where it was read and when; without a value it is not known. */
export interface Fact<T> {
  value?: T;
  source?: string;
  asOf?: string;
}

export type Customisation =
  | "PROMPTING"
  | "FEW_SHOT"
  | "RETRIEVAL"
  | "PEFT"
  | "FULL_FINE_TUNING"
  | "FROM_SCRATCH";

export type InferenceOption = "ONNX" | "SAFETENSORS" | "GGUF" | "API" | "EDGE";

export type LatencyClass = "UNDER_A_SECOND" | "SECONDS" | "TENS_OF_SECONDS";

export type Commercial = "YES" | "CONDITIONAL" | "NO" | "UNKNOWN";

export interface Price {
  amount: number;
  currency: string;
}

export interface Endpoint {
  id: string;
  provider: string;
  kind: "SELF_HOSTED" | "API";
  artefact?: string;
  pool?: string;
  prices?: { inputPerMillion: Price; outputPerMillion: Price; source: string; asOf: string };
}

export interface ModelCard {
  id: string;
  name: string;
  creator: string;
  description: string;
  released: Fact<string>;
  customisation: Fact<Customisation[]>;
  totalParameters: Fact<number>;
  activeParameters: Fact<number>;
  inferenceOptions: Fact<InferenceOption[]>;
  licence: Fact<string>;
  contextWindow: Fact<number>;
  latency: Fact<LatencyClass>;
  derivedFrom?: string;
  endpoints: Endpoint[];
}

export interface Licence {
  id: string;
  name: string;
  commercial: Commercial;
  conditions: string[];
  link: string;
  verified: "TEXT" | "INDEX" | "KNOWLEDGE";
  source: string;
  asOf: string;
}
