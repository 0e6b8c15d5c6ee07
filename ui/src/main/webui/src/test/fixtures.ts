import type { EvaluationView } from "~/features/evaluations/api/evaluation";
import type { ModelCard } from "~/features/models/api/model-card";
import type { TrialView } from "~/features/trials/api/trial";
import type {
  Amount,
  Comparison,
  Decision,
  Footprint,
  Quality,
  RankingRow,
  RankingUpdated,
  Scored,
} from "~/shared/api/schema";

export function scored(value: number, changes: Partial<Scored> = {}): Scored {
  return {
    kind: "scored",
    metric: "rougeLsum",
    signature: "rougeLsum|stem:no",
    value,
    low: value - 0.02,
    high: value + 0.02,
    level: 0.95,
    interval: "percentile bootstrap, 1000 resamples",
    sampleMean: value,
    n: 60,
    expected: 60,
    higherIsBetter: true,
    scale: 1,
    ...changes,
  };
}

export function known<T>(mid: T, changes: Partial<Extract<Amount<T>, { kind: "known" }>> = {}): Amount<T> {
  return {
    kind: "known",
    low: mid,
    mid,
    high: mid,
    basis: "MODELLED",
    method: "CPU time x modelled watts per vCPU",
    assumptions: ["c6i.2xlarge in us-east-1"],
    ...changes,
  };
}

export function unknown(reason: string): { kind: "unknown"; reason: string } {
  return { kind: "unknown", reason };
}

export function footprint(cost: number, wattHours: number, grams: number): Footprint {
  const figures = {
    cost: known({ amount: cost, currency: "USD" }, { basis: "PRICED", method: "instance price x time" }),
    energy: known({ wattHours }, { low: { wattHours: wattHours / 2 }, high: { wattHours: wattHours * 2 } }),
    operational: known({ grams: grams * 0.75 }),
    embodied: known({ grams: grams * 0.25 }),
    total: known({ grams }, { low: { grams: grams / 2 }, high: { grams: grams * 2 } }),
  };
  return { trials: 60, run: figures, perThousandSamples: figures };
}

export function unknownFootprint(reason: string): Footprint {
  const figures = {
    cost: unknown(reason),
    energy: unknown(reason),
    operational: unknown(reason),
    embodied: unknown(reason),
    total: unknown(reason),
  };
  return { trials: 60, run: figures, perThousandSamples: figures };
}

export function row(
  run: string,
  candidate: string,
  quality: Quality[],
  changes: Partial<RankingRow> = {},
): RankingRow {
  return {
    run,
    candidate,
    engine: "onnx",
    trials: { expected: 60, completed: 60, failures: {} },
    rank: { position: 1, low: 1, high: 1, pBest: 1 },
    quality,
    latency: { n: 60, p50: "PT0.123S", p95: "PT1.5S" },
    footprint: footprint(0.0123, 0.42, 0.16),
    ...changes,
  };
}

const bleu = (value: number) =>
  scored(value, {
    metric: "bleu",
    signature: "bleu|tok:13a|smooth:exp",
    scale: 100,
    low: value - 1,
    high: value + 1,
  });

/** Two of sixty trials are missing. */
const FEWER: Partial<Scored> = { n: 58, missing: { trials: 2, expected: 60, worst: 0.291, best: 0.324 } };

const NOT_MADE_HERE = "the recording does not say on what it was made";

export function versus(
  candidate: string,
  baseline: string,
  verdict: Comparison["verdict"],
  changes: Partial<Comparison> = {},
): Comparison {
  return {
    candidate,
    baseline,
    n: 60,
    difference: -0.125,
    low: -0.16,
    high: -0.09,
    level: 0.95,
    pValue: 0.0001,
    corrected: 0.0003,
    falseDiscovery: 0.0002,
    effectSize: -0.9,
    correlation: 0.8,
    test: "paired t, 60 samples",
    verdict,
    ...changes,
  };
}

export const ENDED: RankingUpdated = {
  type: "RankingUpdated",
  tenant: "local",
  evaluation: "ev-1",
  revision: 9,
  state: "COMPLETED",
  trials: { expected: 240, completed: 178, failures: { MODEL_UNUSABLE: 60, NOT_RECORDED: 2 } },
  rows: [
    row("ev-1.2", "notes-large", [scored(0.612), bleu(41.2)], {
      rank: { position: 1, low: 1, high: 2, pBest: 0.93 },
      footprint: footprint(0.0456, 1.7, 0.61),
      front: { member: true, probability: 0.98, unknown: [] },
    }),
    row("ev-1.1", "notes-small", [scored(0.487), bleu(28.9)], {
      rank: { position: 2, low: 1, high: 3, pBest: 0.07 },
      front: { member: true, probability: 1, unknown: [] },
      versusBest: versus(
        "ev-1.1",
        "ev-1.2",
        { kind: "NOT_ENOUGH_DATA", margin: 0.02, moreSamples: 120, words: "not enough data" },
        { difference: -0.01, low: -0.03, high: 0.01, pValue: 0.2, corrected: 0.4 },
      ),
    }),
    row("ev-1.3", "first-sentences", [scored(0.301, FEWER), bleu(9.4)], {
      engine: "replay",
      rank: { position: 3, low: 3, high: 3, pBest: 0 },
      trials: { expected: 60, completed: 58, failures: { NOT_RECORDED: 2 } },
      footprint: unknownFootprint(NOT_MADE_HERE),
      front: { member: true, probability: 1, unknown: ["COST", "CARBON"] },
      versusBest: versus("ev-1.3", "ev-1.2", { kind: "WORSE", margin: 0.02, words: "notes-large is better" }),
    }),
    {
      run: "ev-1.4",
      candidate: "broken",
      engine: "onnx",
      trials: { expected: 60, completed: 0, failures: { MODEL_UNUSABLE: 60 } },
      quality: [
        {
          kind: "unscored",
          metric: "rougeLsum",
          signature: "rougeLsum|stem:no",
          reason: "no trial was completed",
        },
      ],
      failure: "model.onnx is missing in models/broken",
    },
  ],
  deciding: "rougeLsum",
  pairs: {
    runs: ["ev-1.2", "ev-1.1", "ev-1.3"],
    ahead: [
      [0.5, 0.93, 1],
      [0.07, 0.5, 0.99],
      [0, 0.01, 0.5],
    ],
    corrected: [
      [1, 0.4, 0.0003],
      [0.4, 1, 0.02],
      [0.0003, 0.02, 1],
    ],
  },
  change: { metrics: ["rougeLsum", "bleu"], added: ["rougeLsum", "bleu"], previous: 0 },
};

/** By half of the weight for quality and half for cost, with a limit on cost. */
export const DECISION: Decision = {
  constraints: { maxCost: { amount: 0.02, currency: "USD" } },
  weighting: { weights: { QUALITY: 0.5, COST: 0.5 }, method: "SUM" },
  rows: [
    {
      run: "ev-1.1",
      candidate: "notes-small",
      excluded: false,
      breaches: [],
      score: { value: 0.8, low: 0.7, high: 0.9, pBest: 0.97 },
      unknown: [],
    },
    {
      run: "ev-1.3",
      candidate: "first-sentences",
      excluded: false,
      breaches: [{ constraint: "maxCost", certain: false, words: "its cost is not known" }],
      unknown: ["COST"],
    },
    {
      run: "ev-1.2",
      candidate: "notes-large",
      excluded: true,
      breaches: [{ constraint: "maxCost", certain: true, words: "its cost is 0.0456 USD" }],
      unknown: [],
    },
  ],
  flip: { run: "ev-1.2", candidate: "notes-large", moved: 0.12, weights: { QUALITY: 0.62, COST: 0.38 } },
  method: "weighted sum",
};

export const RUNNING: RankingUpdated = {
  ...ENDED,
  revision: 3,
  state: "RUNNING",
  trials: { expected: 240, completed: 60, failures: {} },
  rows: ENDED.rows.map(({ run, candidate, engine }) => ({
    run,
    candidate,
    engine,
    trials: { expected: 60, completed: 15, failures: {} },
    quality: [],
  })),
};

export const EVALUATION: EvaluationView = {
  evaluation: "ev-1",
  name: "doctor visits",
  suite: "doctor-visits@0123456789ab",
  suiteName: "doctor-visits",
  samples: 60,
  repetitions: 1,
  metrics: ["rougeLsum", "bleu"],
  state: "RUNNING",
  trials: { expected: 240, completed: 60, failures: {} },
  candidates: ENDED.rows.map(({ run, candidate }) => ({
    run,
    name: candidate,
    engine: { type: "onnx", model: `models/${candidate}` },
    pool: "x86-64",
  })),
  scenario: { instanceType: "c6i.2xlarge", region: "us-east-1", utilisation: 0.5 },
  requestedAt: "2026-11-23T05:00:00Z",
  seed: 42,
  reusable: 0,
};

export const TRIAL: TrialView = {
  sample: "visit-001",
  repetition: 1,
  input: { type: "text", text: "Doctor: what brings you in?\nPatient: a cough." },
  references: ["The patient reports a cough."],
  completion: "<img src=x onerror=alert(1)> The patient has a cough.",
  scores: { rougeLsum: 0.5, bleu: 12.5 },
  unscored: {},
  latency: "PT0.123S",
  usage: {
    inputTokens: 24,
    outputTokens: 9,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    reasoningTokens: 0,
  },
};

const fact = <T>(value: T) => ({ value, source: "https://example.org/card", asOf: "2024-05-01" });

export const MODEL: ModelCard = {
  id: "dolly-v2",
  name: "Dolly v2",
  creator: "Databricks",
  description: "An instruction-following model.",
  released: fact("2023-04-12"),
  customisation: fact(["PROMPTING", "PEFT"]),
  totalParameters: fact(12e9),
  activeParameters: fact(12e9),
  inferenceOptions: fact(["SAFETENSORS"]),
  licence: fact("mit"),
  contextWindow: fact(2048),
  latency: {},
  endpoints: [],
  commercial: "YES",
  builtIn: true,
};
