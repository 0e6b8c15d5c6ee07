import type { CostPlan } from "~/features/costs/api/cost-plan";
import type { FactTable } from "~/features/facts/api/own-facts";
import type {
  EvaluationFootprints,
  EvaluationImpacts,
  FootprintRow,
  WindowView,
} from "~/features/footprints/api/footprint";
import type { Comparison, Side } from "~/features/machines/api/comparison";
import type { Context, FootprintReport, ReportRow } from "~/features/report/api/report";
import type { CandidateReviews } from "~/features/reviews/api/review";
import { known, unknown } from "./fixtures";

function row(
  run: string,
  candidate: string,
  inUse: number,
  made: number,
  restsOnProxy: boolean,
): FootprintRow {
  return {
    run,
    candidate,
    trials: 40,
    revision: 1,
    counted: 40,
    energy: known({ wattHours: inUse * 10 }, { method: "CPU time x modelled watts per vCPU" }),
    operational: known({ grams: inUse }),
    marketBased: unknown("no contract is known"),
    embodied: known({ grams: made }),
    sci: known({ grams: inUse + made }),
    restsOnProxy,
  };
}

/** The worked example of the methods: the order turns once making the hardware counts. */
export const FLIPPED: EvaluationFootprints = {
  unit: "THOUSAND_SAMPLES",
  withEmbodied: true,
  rows: [row("ev-1.2", "on c6i", 1.2, 2.6, false), row("ev-1.1", "on c7g", 0.6, 4.1, true)],
  flips: [{ lessInUse: "ev-1.1", lessInAll: "ev-1.2" }],
};

export const IMPACTS: EvaluationImpacts = {
  rows: [
    {
      run: "ev-1.1",
      candidate: "on c7g",
      trials: 40,
      water: unknown("only told of models behind an API"),
      primaryEnergy: unknown("only told of models behind an API"),
    },
    {
      run: "ev-1.3",
      candidate: "called",
      trials: 40,
      water: known({ litres: 12 }, { low: { litres: 4 }, high: { litres: 20 } }),
      primaryEnergy: known({ megajoules: 9 }, { low: { megajoules: 3 }, high: { megajoules: 15 } }),
    },
  ],
};

export const WINDOW: WindowView = {
  deferral: { deadline: "2026-11-24T06:00:00Z", length: "PT1H", regions: ["eu-north-1"] },
  home: "eu-west-3",
  chosen: {
    type: "WindowChosen",
    tenant: "local",
    evaluation: "ev-1",
    revision: 1,
    start: "2026-11-24T02:00:00Z",
    region: "eu-north-1",
    mean: { gramsPerKilowattHour: 20 },
    atOnce: { gramsPerKilowattHour: 60 },
    words: "the greenest hour before the deadline",
  },
  saved: { low: { grams: 1 }, mid: { grams: 2 }, high: { grams: 3 } },
  runs: 2,
};

function side(run: string, candidate: string, machine: string): Side {
  return {
    run,
    candidate,
    pool: "x86-64",
    machines: [machine],
    trials: 40,
    latencies: [{ share: 0.95, value: "PT1.5S", low: "PT1.4S", high: "PT1.7S", n: 40 }],
    figures: [
      {
        quantity: "COST",
        unit: "USD",
        interval: { low: 0.008, mid: 0.0085, high: 0.009 },
        method: "instance price x time",
        restsOnProxy: false,
      },
    ],
  };
}

export const COMPARED: Comparison = {
  promised: side("ev-1.1", "on c7g", "c7g.2xlarge"),
  reference: side("ev-1.2", "on c6i", "c6i.2xlarge"),
  sameWork: true,
  equality: { compared: 40, identical: 39, share: { low: 0.87, mid: 0.975, high: 0.996 } },
  ratios: [
    { quantity: "COST", obstacles: [], ratio: { low: 0.45, mid: 0.47, high: 0.49 } },
    { quantity: "ENERGY", obstacles: ["the first rests on a proxy"] },
  ],
  verdicts: [
    {
      quantity: "COST",
      reduction: 0.5,
      source: "a blog",
      answer: "CONFIRMED",
      ratio: { low: 0.45, mid: 0.47, high: 0.49 },
      reasons: [],
      words: "confirmed",
    },
    {
      quantity: "ENERGY",
      reduction: 0.6,
      source: "a guide",
      answer: "CANNOT_TELL",
      reasons: ["the watts of on c7g are another CPU's: nobody has measured its own"],
      words: "cannot tell",
    },
  ],
};

const usd = (amount: number) => ({ amount, currency: "USD" });

export const COSTS: CostPlan = {
  requestsPerDay: 1000,
  peakFactor: 3,
  monthlyGrowthPercent: 0,
  option: "ON_DEMAND",
  candidates: [
    {
      run: "ev-1.1",
      candidate: "called",
      payment: "BY_TOKEN",
      inputTokens: 120,
      outputTokens: 40,
      perThousandSamples: known(usd(0.54), { basis: "PRICED" }),
      bills: [{ month: 1, amount: usd(16.42), requests: 30_400, explanation: "30,400 requests x $0.00054" }],
    },
    {
      run: "ev-1.2",
      candidate: "hosted",
      payment: "BY_MACHINE",
      perThousandSamples: known(usd(0.21)),
      bills: [{ month: 1, amount: usd(460), requests: 30_400, explanation: "2 instances x 730 h" }],
    },
  ],
  breakEvens: [
    {
      api: "ev-1.1",
      hosted: "ev-1.2",
      low: { firstPerDay: 25_000, lastingPerDay: 25_000 },
      mid: { firstPerDay: 28_000, lastingPerDay: 28_000 },
      high: { never: "a request costs more on the machine than at the API" },
      curve: [1_000, 10_000, 100_000].map((requestsPerDay) => ({
        requestsPerDay,
        api: usd(requestsPerDay * 0.0164),
        hostingLow: usd(400),
        hostingMid: usd(460),
        hostingHigh: usd(520),
      })),
    },
  ],
};

function reportRow(key: string): ReportRow {
  const grams = { low: { grams: 1 }, mid: { grams: 2 }, high: { grams: 3 } };
  return {
    key,
    runs: 2,
    trials: 80,
    cost: [usd(0.5)],
    withoutCost: 1,
    energy: { low: { wattHours: 5 }, mid: { wattHours: 9 }, high: { wattHours: 12 } },
    withoutEnergy: 0,
    operational: grams,
    marketBased: grams,
    embodied: grams,
    total: grams,
    withoutMarketBased: 0,
    withoutCarbon: 0,
  };
}

export const REPORT: FootprintReport = {
  from: "2026-11-01",
  to: "2026-11-30",
  by: "MODEL",
  withEmbodied: true,
  rows: [reportRow("notes-large")],
  total: reportRow("all"),
  methods: [{ method: "CPU time x modelled watts per vCPU", runs: 2 }],
  notes: ["one run's cost is not known"],
};

export const FACTS: FactTable[] = [
  { name: "pue", holds: "Facility energy over IT energy by region", columns: ["region", "pue"], rows: 0 },
];

export const REVIEWED: CandidateReviews = {
  run: "ev-1.1",
  candidate: "called",
  reviews: 10,
  trials: 10,
  approved: 8,
  corrected: 2,
  rejected: 0,
  uncorrected: 0,
  quality: [],
  seconds: { value: 30, low: 20, high: 40, level: 0.95, interval: "t", reviews: 10, n: 10 },
};

export const CONTEXT: Context = {
  figures: [
    {
      what: "Electricity of data centres",
      value: 415,
      unit: "TWh",
      year: 2024,
      source: "IEA, Energy and AI",
    },
  ],
  equivalents: [{ what: "driving", unit: "km", gramsPerUnit: 250, source: "EPA" }],
};
