import { test as base, expect, type Page } from "@playwright/test";
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

/** The evaluation that is followed: running, or ended already. */
export const EVALUATION = setting("ALOI_EVALUATION");

/** A page that has come in by the printed address, and on which nothing may go wrong unseen. */
export const test = base.extend<{ inside: Page }>({
  inside: async ({ page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") {
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
export async function endedRanking(page: Page): Promise<RankingUpdated> {
  let ranking: RankingUpdated | undefined;
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`/api/evaluations/${EVALUATION}/ranking`);
        ranking = answer.ok() ? ((await answer.json()) as RankingUpdated) : undefined;
        return ranking?.state;
      },
      { timeout: 150_000, intervals: [500] },
    )
    .toBe("COMPLETED");
  return ranking as RankingUpdated;
}
