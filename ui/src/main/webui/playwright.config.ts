import { defineConfig } from "@playwright/test";

/** A stack that runs already, its address with the token: the end-to-end test of deploy/local starts one. */
const address = new URL(process.env.ALOI_URL ?? "http://127.0.0.1:8080");

export default defineConfig({
  testDir: "e2e",
  outputDir: "../../../target/e2e",
  reporter: "list",
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: address.origin,
    viewport: { width: 1360, height: 900 },
    launchOptions: {
      executablePath: process.env.ALOI_CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    },
    trace: "retain-on-failure",
  },
});
