import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

const SRC = import.meta.dirname;

/** shared knows nobody, features know shared and themselves, app knows all; generated types are read by APIs alone. */
const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test.") && !file.startsWith("test/"))
  .map((file) => ({ file, imports: importsOf(join(SRC, file)) }));

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?"([^"]+)"/g)].map(([, name]) => resolved(file, name ?? ""));
}

function resolved(file: string, name: string): string {
  if (name.startsWith("~/")) {
    return name.slice(2);
  }
  return name.startsWith(".") ? relative(SRC, join(file, "..", name)) : name;
}

function violations(within: string, forbidden: (imported: string, file: string) => boolean): string[] {
  return sources
    .filter(({ file }) => file.startsWith(within))
    .flatMap(({ file, imports }) =>
      imports.filter((name) => forbidden(name, file)).map((name) => `${file} imports ${name}`),
    );
}

test("there is something to check", () => {
  expect(sources.length).toBeGreaterThan(50);
});

test("shared imports neither features nor the app", () => {
  expect(violations("shared/", (name) => /^(features|app)\//.test(name))).toEqual([]);
});

test("features import neither the app nor each other", () => {
  const feature = (path: string) => path.split("/")[1];
  const foreign = (name: string, file: string) =>
    name.startsWith("app/") || (name.startsWith("features/") && feature(name) !== feature(file));
  expect(violations("features/", foreign)).toEqual([]);
});

test("only APIs know the generated types and the network", () => {
  const inside = (name: string, file: string) =>
    (name.includes("api/generated/") || name.endsWith("shared/api/client")) &&
    !/\/api\//.test(file) &&
    !["shared/ui/states.tsx", "app/query-client.ts"].includes(file);
  expect(violations("", inside)).toEqual([]);
});

test("no file is longer than 300 lines but the dictionaries", () => {
  const long = sources.filter(
    ({ file }) =>
      !file.includes("/generated/") &&
      !file.startsWith("shared/i18n/") &&
      readFileSync(join(SRC, file), "utf8").split("\n").length > 300,
  );
  expect(long.map(({ file }) => file)).toEqual([]);
});
