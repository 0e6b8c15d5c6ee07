import { expect, test } from "vitest";
import { en } from "./en";
import { fr } from "./fr";
import { initialLocale } from "./locale";

function leaves(value: unknown, path = ""): [string, unknown][] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) =>
      leaves(inner, path === "" ? key : `${path}.${key}`),
    );
  }
  return [[path, value]];
}

/** The same in both languages: names, abbreviations, words that both share. */
const SHARED = new Set([
  "app.name",
  "models.licence",
  "models.source",
  "models.artefact",
  "models.description",
  "models.conditions",
  "models.kinds.API",
  "models.customisations.PEFT",
  "models.inferenceOptions.ONNX",
  "models.inferenceOptions.SAFETENSORS",
  "models.inferenceOptions.GGUF",
  "models.inferenceOptions.API",
  "app.licences",
  "licences.title",
  "licences.name",
  "licences.condition",
  "licences.conditions",
  "licences.clause",
  "licences.terms.fields.discrimination",
  "licences.terms.fields.surveillance",
  "costs.placeholders.requestsPerDay",
  "costs.placeholders.peakFactor",
  "costs.placeholders.growth",
  "costs.placeholders.months",
  "costs.placeholders.leastReplicas",
  "costs.placeholders.option",
  "costs.placeholders.maxP95",
  "costs.placeholders.ceiling",
  "costs.placeholders.storageGigabytes",
  "costs.placeholders.storagePrice",
  "costs.placeholders.egressBytes",
  "costs.placeholders.egressPrice",
  "evaluations.suite",
  "contradictions.tau",
  "facts.table",
  "pager.label",
  "ranking.engines.onnx",
  "ranking.engines.openai",
  "ranking.engines.bedrock",
  "ranking.p50",
  "ranking.p95",
  "ranking.signatures",
  "ranking.engines.onnx",
  "ranking.engines.openai",
  "ranking.engines.bedrock",
  "trials.scores",
]);

test("every text is translated", () => {
  const french = new Map(leaves(fr));
  const same = leaves(en)
    .filter(([path, text]) => typeof text === "string" && french.get(path) === text && !SHARED.has(path))
    .map(([path]) => path);
  expect(same).toEqual([]);
  expect([...french.keys()]).toEqual(leaves(en).map(([path]) => path));
});

test("no text is empty", () => {
  const empty = [...leaves(en), ...leaves(fr)].filter(([path, text]) => text === "" && !SHARED.has(path));
  expect(empty).toEqual([]);
});

test("nouns bend to their number as the language has it", () => {
  expect([en.models.count(0, "0"), en.models.count(1, "1")]).toEqual(["0 models", "1 model"]);
  expect([fr.models.count(0, "0"), fr.models.count(2, "2")]).toEqual(["0 modèle", "2 modèles"]);
});

test.each([
  [null, ["de-DE", "fr-CA", "en"], "fr"],
  [null, ["de-DE"], "en"],
  ["fr", ["en-GB"], "fr"],
  ["xx", ["fr"], "fr"],
] as const)("stored %s and the browser's %s make %s", (stored, languages, locale) => {
  expect(initialLocale(stored, languages)).toBe(locale);
});
