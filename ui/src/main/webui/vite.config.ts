import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const gateway = process.env.ALOI_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "~": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    outDir: "../../../target/classes/META-INF/resources",
    emptyOutDir: true,
    // The content security policy knows 'self' alone: nothing is inlined.
    assetsInlineLimit: 0,
    target: "es2022",
  },
  server: { host: "127.0.0.1", port: 5173, proxy: { "/api": { target: gateway, changeOrigin: true } } },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    pool: "threads",
    restoreMocks: true,
  },
});
