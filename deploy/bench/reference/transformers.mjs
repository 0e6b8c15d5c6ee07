// Times transformers.js on a model's directory and prompts, greedy, fp32, on the CPU:
//
//     node transformers.mjs NODE_MODULES MODEL_DIRECTORY PROMPTS.jsonl BATCH MAX_NEW_TOKENS THREADS
//
// Prints one line of JSON: how long the model takes to load and to write a first token, and by how much the process grows meanwhile;
// then the pass over all prompts. What comes before the measured pass over all prompts is a pass over the first eight.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, directory, promptsFile, batchText, mostText, threadsText] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(resolve(modules), "x")));
const library = await import(pathToFileURL(require.resolve("@huggingface/transformers")));
const { AutoModelForCausalLM, AutoTokenizer, env } = library;

env.allowRemoteModels = false;
env.localModelPath = dirname(resolve(directory));
const name = basename(directory);
const threads = Number(threadsText);
const sessionOptions = { intraOpNumThreads: threads, interOpNumThreads: 1 };
const resident = process.memoryUsage.rss();
const loading = performance.now();
const tokenizer = await AutoTokenizer.from_pretrained(name);
const model = await AutoModelForCausalLM.from_pretrained(name, {
  dtype: "fp32",
  device: "cpu",
  session_options: sessionOptions,
});
const loadMilliseconds = performance.now() - loading;
tokenizer.padding_side = "left";

const prompts = readFileSync(promptsFile, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const end = [model.generation_config.eos_token_id].flat();

async function complete(texts, most = Number(mostText)) {
  const inputs = tokenizer(texts, { padding: true });
  const read = inputs.input_ids.dims[1];
  const output = await model.generate({ ...inputs, max_new_tokens: most, do_sample: false });
  return output.tolist().map((row) => {
    const written = row.slice(read).map(Number);
    const at = written.findIndex((token) => end.includes(token));
    return at < 0 ? written : written.slice(0, at);
  });
}

async function pass(texts, batch) {
  const written = [];
  for (let at = 0; at < texts.length; at += batch) {
    written.push(...(await complete(texts.slice(at, at + batch))));
  }
  return written;
}

const asked = performance.now();
await complete(prompts.slice(0, 1), 1);
const firstTokenMilliseconds = performance.now() - asked;
const residentBytes = process.memoryUsage.rss() - resident;
const batch = Number(batchText);
await pass(prompts.slice(0, 8), batch);
const cpu = process.cpuUsage();
const started = performance.now();
const tokens = await pass(prompts, batch);
const wallMilliseconds = performance.now() - started;
const used = process.cpuUsage(cpu);
const version = "transformers.js " + env.version;
const cpuMilliseconds = (used.user + used.system) / 1000;
const start = { loadMilliseconds, firstTokenMilliseconds, residentBytes };
console.log(JSON.stringify({ version, ...start, wallMilliseconds, cpuMilliseconds, tokens }));
