// SmallRye OpenAPI sees neither Jackson's @JsonValue nor sealed interfaces nor jspecify's nullness. The contracts' schemas have all of
// them, so types that events carry too are taken from there; of the rest, everything is there but what is named here.
const OPTIONAL = {
  BreakEvenView: ["high", "low", "mid", "reason"],
  CandidateCost: ["hosting", "inputTokens", "outputTokens", "reason"],
  CandidateReviews: ["score", "seconds"],
  ClaimVerdict: ["ratio"],
  Coefficient: ["high", "interval", "level", "low"],
  Comparison: ["equality", "throughput"],
  Contradiction: ["tau"],
  CrossingView: ["firstPerDay", "lastingPerDay", "never"],
  EvaluationView: ["line", "name", "startsAt"],
  Finding: ["licence", "place", "verified"],
  LatencyQuantile: ["high", "low"],
  Member: ["cause", "pBest", "sure", "winner"],
  MetricAgreement: ["kendall", "pearson", "spearman"],
  MetricView: ["best", "worst"],
  MonthView: ["perMillionTokens"],
  OptionView: ["month", "perHour", "source"],
  Ratio: ["ratio"],
  Row: ["cause"],
  RunCost: ["reused"],
  Side: ["samplesPerSecond"],
  SuiteView: ["dividedFrom", "heldOutPart", "part", "sealedAt", "unsealedAt"],
  TableView: ["givenAt", "source"],
  TrialView: ["completion", "failure", "firstToken", "guarding", "input", "latency", "reused", "usage"],
  Usage: ["cacheReadTokens", "cacheWriteTokens", "reasoningTokens"],
  WindowView: ["chosen", "saved"],
};

/** An amount as the contracts have it: known with its range and method, or unknown with the reason. */
function amount(quantity) {
  const value = { $ref: `#/components/schemas/${quantity}` };
  const known = {
    kind: { const: "known" },
    low: value,
    mid: value,
    high: value,
    basis: { type: "string", enum: ["MEASURED", "PRICED", "MODELLED"] },
    method: { type: "string" },
    assumptions: { type: "array", items: { type: "string" } },
  };
  const unknown = { kind: { const: "unknown" }, reason: { type: "string" } };
  return {
    oneOf: [known, unknown].map((properties) => ({
      type: "object",
      properties,
      required: Object.keys(properties),
    })),
  };
}

/** Measures that only stand in amounts, which the OpenAPI documents leave without their type. */
const MEASURES = Object.fromEntries(
  Object.entries({ Water: "litres", PrimaryEnergy: "megajoules" }).map(([measure, unit]) => [
    measure,
    { type: "object", properties: { [unit]: { type: "number" } }, required: [unit] },
  ]),
);

const part = (schema, ...path) => path.reduce((at, name) => at[name], schema);

/** Where the contracts define what a view names. */
const DEFINED = {
  AmountCarbon: () => amount("Carbon"),
  AmountEnergy: () => amount("Energy"),
  AmountMoney: () => amount("Money"),
  AmountPrimaryEnergy: () => amount("PrimaryEnergy"),
  AmountWater: () => amount("Water"),
  Candidate: (events) => part(events.EvaluationRequested, "properties", "candidates", "items"),
  FailureCategory: (events) => part(events.TrialFailed, "properties", "category"),
  Prompt: (events) => part(events.SamplePublished, "properties", "input"),
  Quality: (events) => part(events.RunScored, "properties", "quality", "items"),
  Scenario: (events) => part(events.EvaluationRequested, "properties", "scenario"),
  TrialCounts: (events) => events["RankingUpdated.TrialCounts"],
  Usage: (events) => events["TrialCompleted.Usage"],
  WindowChosen: (events) => events.WindowChosen,
  YearMonth: () => ({ type: "string" }),
};

export function completed(views, events) {
  const schemas = { ...MEASURES, ...events };
  for (const [name, schema] of Object.entries(views)) {
    schemas[name] = DEFINED[name]?.(events) ?? withRequired(name, schema);
  }
  schemas.ModelView &&= modelView(views.ModelView, events);
  return schemas;
}

function withRequired(name, schema) {
  const properties = Object.keys(schema.properties ?? {});
  if (properties.length === 1 && properties[0] === "value") {
    return { type: "string" };
  }
  return { ...schema, required: properties.filter((property) => !OPTIONAL[name]?.includes(property)) };
}

/** The card's own properties stand in the view (@JsonUnwrapped). */
function modelView(schema, events) {
  const { commercial, builtIn } = schema.properties;
  const own = { type: "object", properties: { commercial, builtIn }, required: ["commercial", "builtIn"] };
  return { allOf: [part(events.ModelPublished, "properties", "model"), own] };
}

/** The named schemas and all that they refer to. */
export function reachable(names, schemas) {
  const found = {};
  const queue = [...names];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (name in found) {
      continue;
    }
    found[name] = schemas[name];
    for (const [, referred] of JSON.stringify(schemas[name]).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      queue.push(referred);
    }
  }
  return found;
}
