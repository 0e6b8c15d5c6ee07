import { test as base, expect, type Page } from "@playwright/test";
import type { EvaluationView } from "../src/features/evaluations/api/evaluation";
import type { RankingUpdated } from "../src/shared/api/schema";

function setting(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set`);
  }
  return value;
}

/** The printed address: it opens the door. */
export const ADDRESS = setting("ALOI_URL");

/** An evaluation that this stack has run: its suite and candidates are evaluated again. */
export const SAMPLE = setting("ALOI_EVALUATION");

/** The identity of the same evaluation, just requested, with one more candidate that cannot be run. */
export async function requestAgain(page: Page, reuse = false): Promise<string> {
  const answer = await page.request.get(`/api/evaluations/${SAMPLE}`);
  const { suite, metrics, candidates } = (await answer.json()) as EvaluationView;
  const again = candidates.map(({ name, engine }) =>
    engine.type === "replay"
      ? { name, recording: { recording: engine.recording, allowMissing: engine.allowMissing } }
      : { name, onnx: { model: engine.model } },
  );
  const requested = await page.request.post("/api/evaluations", {
    data: {
      suite,
      metrics,
      reuse,
      candidates: [...again, { name: "missing", onnx: { model: "/nonexistent/model" } }],
    },
  });
  expect(requested.status()).toBe(201);
  return ((await requested.json()) as EvaluationView).evaluation;
}

/** A page that has come in by the printed address, and on which nothing may go wrong unseen. */
export const test = base.extend<{ inside: Page }>({
  inside: async ({ page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      // Chromium reports every 404; the ranking of an evaluation that was just requested is one for a moment.
      if (message.type() === "error" && !message.location().url.endsWith("/ranking")) {
        faults.push(message.text());
      }
    });
    await page.goto(ADDRESS);
    await expect(page).toHaveURL(/\/evaluations$/);
    await use(page);
    expect(faults).toEqual([]);
  },
});

/** The ranking as the API has it, once the evaluation has ended. */
export async function endedRanking(
  page: Page,
  evaluation = SAMPLE,
  state: RankingUpdated["state"] = "COMPLETED",
): Promise<RankingUpdated> {
  let ranking: RankingUpdated | undefined;
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`/api/evaluations/${evaluation}/ranking`);
        ranking = answer.ok() ? ((await answer.json()) as RankingUpdated) : undefined;
        return ranking?.state;
      },
      { timeout: 150_000, intervals: [500] },
    )
    .toBe(state);
  return ranking as RankingUpdated;
}
