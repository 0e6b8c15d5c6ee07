// TypeScript types of what the services send: of events from the contracts' JSON Schemas, of REST views from the services' OpenAPI
// documents, which their builds leave in target/openapi. The result is committed; --check fails where it no longer fits its source.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { completed, reachable } from "./schemas.mjs";

const WEBUI = dirname(dirname(fileURLToPath(import.meta.url)));
const ROOT = join(WEBUI, "../../../..");
const GENERATED = join(WEBUI, "src/shared/api/generated");
/** The views that the app reads, by service. */
const VIEWS = {
  carbon: [
    "AcceptedCost",
    "BilledMonth",
    "Comparison",
    "Context",
    "CostPlan",
    "EvaluationFootprints",
    "EvaluationImpacts",
    "FootprintReport",
    "ReconciliationView",
    "RunCost",
    "TableView",
    "WindowView",
  ],
  catalog: ["CoverageReport", "EvaluationView", "ModelView", "StandingView", "SuiteView", "VerdictView"],
  scoring: [
    "ComparisonList",
    "Contradiction",
    "MetricView",
    "Revision",
    "ScoredMetrics",
    "TrialPage",
    "ReviewQueue",
    "ReviewReceipt",
    "CandidateReviews",
    "Agreement",
  ],
};

const check = process.argv.includes("--check");

/** The schemas of all events; definitions are prefixed by their event, as each schema has its own. */
function contracts() {
  const folder = join(ROOT, "contracts/schemas");
  const schemas = {};
  for (const file of readdirSync(folder).sort()) {
    const event = basename(file, ".json");
    const text = readFileSync(join(folder, file), "utf8").replaceAll(
      "#/$defs/",
      `#/components/schemas/${event}.`,
    );
    const { $defs = {}, $schema: _, ...schema } = JSON.parse(text);
    schemas[event] = schema;
    for (const [name, definition] of Object.entries($defs)) {
      schemas[`${event}.${name}`] = definition;
    }
  }
  return schemas;
}

/** Undefined while the service has not been built. */
function views(service) {
  const file = join(ROOT, `${service}-service/target/openapi/openapi.json`);
  const schemas = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).components?.schemas : undefined;
  return schemas?.[VIEWS[service][0]]
    ? reachable(VIEWS[service], completed(schemas, contracts()))
    : undefined;
}

async function bring(name, schemas) {
  const target = join(GENERATED, `${name}.ts`);
  if (!schemas) {
    console.log(`${name}: not built yet, its types stay as they are`);
    return true;
  }
  const document = {
    openapi: "3.1.0",
    info: { title: name, version: "1" },
    paths: {},
    components: { schemas },
  };
  const types = astToString(await openapiTS(document, { alphabetize: true }));
  if (!check) {
    mkdirSync(GENERATED, { recursive: true });
    writeFileSync(target, types);
    return true;
  }
  const fits = existsSync(target) && readFileSync(target, "utf8") === types;
  if (!fits) {
    console.error(`${name}: the types do not fit what the services send; run npm run generate`);
  }
  return fits;
}

const fitting = [await bring("contracts", contracts())];
for (const service of Object.keys(VIEWS)) {
  fitting.push(await bring(service, views(service)));
}
process.exit(fitting.every(Boolean) ? 0 : 1);
