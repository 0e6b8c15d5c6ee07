// Times llama.cpp, by its binding node-llama-cpp, on a GGUF file and prompts of tokens, greedy, on the CPU, keys and values in fp32:
//
//     node llama-cpp.mjs NODE_MODULES MODEL.gguf PROMPTS MAX_NEW_TOKENS END_TOKEN THREADS
//
// PROMPTS holds the tokens of a prompt a line. What a prompt shares with the one before it is not read again. Prints one line of JSON,
// as transformers.mjs does.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, file, promptsFile, mostText, endText, threadsText] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(resolve(modules), "x")));
const folder = join(resolve(modules), "node-llama-cpp");
const library = await import(pathToFileURL(join(folder, "dist", "index.js")));
const { version } = require(join(folder, "package.json"));

const prompts = readFileSync(promptsFile, "utf8").trim().split("\n").map((line) => line.split(" ").map(Number));
const end = Number(endText);
const threads = Number(threadsText);
const longest = Math.max(...prompts.map((prompt) => prompt.length)) + Number(mostText);

const llama = await library.getLlama({ gpu: false, build: "never", skipDownload: true, logLevel: "error", maxThreads: threads });
const resident = process.memoryUsage.rss();
const loading = performance.now();
const model = await llama.loadModel({ modelPath: resolve(file), gpuLayers: 0 });
const context = await model.createContext({
  contextSize: longest,
  batchSize: longest,
  threads,
  experimentalKvCacheKeyType: "F32",
  experimentalKvCacheValueType: "F32",
});
const sequence = context.getSequence();
const loadMilliseconds = performance.now() - loading;

async function complete(prompt, most) {
  await sequence.adaptStateToTokens(prompt.slice(0, -1), false);
  const written = [];
  for await (const token of sequence.evaluate(prompt.slice(sequence.nextTokenIndex), { temperature: 0 })) {
    if (token === end) break;
    written.push(token);
    if (written.length === most) break;
  }
  return written;
}

async function pass(texts, most) {
  const written = [];
  for (const prompt of texts) written.push(await complete(prompt, most));
  return written;
}

const asked = performance.now();
await complete(prompts[0], 1);
const firstTokenMilliseconds = performance.now() - asked;
const residentBytes = process.memoryUsage.rss() - resident;
await pass(prompts.slice(0, 8), Number(mostText));
const cpu = process.cpuUsage();
const started = performance.now();
const tokens = await pass(prompts, Number(mostText));
const wallMilliseconds = performance.now() - started;
const used = process.cpuUsage(cpu);
const start = { loadMilliseconds, firstTokenMilliseconds, residentBytes };
const cpuMilliseconds = (used.user + used.system) / 1000;
console.log(JSON.stringify({ version: `llama.cpp (node-llama-cpp ${version})`, ...start, wallMilliseconds, cpuMilliseconds, tokens }));
process.exit(0);
