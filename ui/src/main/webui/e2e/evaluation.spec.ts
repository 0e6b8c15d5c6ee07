import { expect, type Locator, type Page } from "@playwright/test";
import type { RankingRow } from "../src/shared/api/schema";
import { endedRanking, requestAgain, SAMPLE, test } from "./stack";

const LANGUAGES = [
  {
    name: "English",
    lang: "en",
    tag: "en-GB",
    ranking: "Ranking",
    plot: "Quality against cost",
    unknown: "unknown",
  },
  {
    name: "Français",
    lang: "fr",
    tag: "fr-FR",
    ranking: "Classement",
    plot: "Qualité et coût",
    unknown: "inconnu",
  },
];

for (const language of LANGUAGES) {
  test(`an evaluation is followed to its ranking in ${language.name}`, async ({ inside: page }) => {
    await page.getByRole("button", { name: language.name }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language.lang);
    const evaluation = await requestAgain(page);
    await page.goto(`/evaluations/${evaluation}`);

    await seeProgress(page);
    await expect(page.getByRole("heading", { name: language.ranking, exact: true })).toBeVisible({
      timeout: 150_000,
    });
    const ranking = await endedRanking(page, evaluation);
    const ranked = ranking.rows.filter((row) => row.rank);
    await expect(page.getByTestId("ranking-row")).toHaveCount(ranked.length);
    for (const [index, row] of ranked.entries()) {
      await expectSameNumbers(page.getByTestId("ranking-row").nth(index), row, language);
    }
    const missing = page.getByTestId("unranked-row");
    await expect(missing).toHaveCount(1);
    await expect(missing).toContainText(
      ranking.rows.find((row) => row.candidate === "missing")?.failure ?? "no reason",
    );
    await expect(page.getByRole("heading", { name: language.plot })).toBeVisible();
    await expect(page.getByTestId("plot-point")).toHaveCount(ranked.length);
    await page.screenshot({ path: `../../../target/e2e/ranking-${language.lang}.png`, fullPage: true });
  });
}

test("trials that an earlier evaluation holds are taken over, and told as such", async ({ inside: page }) => {
  const evaluation = await requestAgain(page, true);
  await page.goto(`/evaluations/${evaluation}`);

  const ranking = await endedRanking(page, evaluation);
  const reused = ranking.rows.filter((row) => row.trials.reused);
  expect(reused.length).toBeGreaterThan(0);
  const panel = page.getByTestId("reused");
  await expect(panel.getByRole("heading")).toHaveText(
    `${ranking.trials.reused} of ${ranking.trials.expected} trials reused`,
  );
  await expect(panel.getByTestId("reused-row")).toHaveCount(reused.length);
  for (const row of reused) {
    expect(row.footprint?.trials).toBe(0);
    expect(row.latency?.earlier).toBe(true);
  }
});

/** Sees the count of ended trials grow, and its ending. */
async function seeProgress(page: Page) {
  const count = page.getByTestId("live-count");
  await expect(count).toBeVisible();
  const first = await count.textContent();
  await expect
    .poll(async () => ((await count.isVisible()) ? await count.textContent() : "ended"), { timeout: 150_000 })
    .not.toBe(first);
}

/** What the page shows is what the API says: the exact value in the data element, its rounding in the text. */
async function expectSameNumbers(
  shown: Locator,
  row: RankingRow,
  { tag, unknown }: (typeof LANGUAGES)[number],
) {
  await expect(shown.getByRole("link", { name: row.candidate, exact: true })).toBeVisible();
  await expect(shown.locator(".rank-position")).toHaveAttribute("value", String(row.rank?.position));
  for (const quality of row.quality) {
    const cell = shown.locator(`[data-metric="${quality.metric}"]`);
    if (quality.kind === "scored") {
      const digits = quality.scale > 1 ? 1 : 3;
      const rounded = (value: number) =>
        value.toLocaleString(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits });
      await expect(cell.locator("data")).toHaveAttribute("value", String(quality.value));
      await expect(cell).toContainText(rounded(quality.value));
      await expect(cell).toContainText(`${rounded(quality.low)}–${rounded(quality.high)}`);
    }
  }
  const figures = row.footprint?.perThousandSamples;
  await expectAmount(
    shown,
    "cost",
    figures?.cost.kind === "known" ? figures.cost.mid.amount : undefined,
    unknown,
  );
  await expectAmount(
    shown,
    "energy",
    figures?.energy.kind === "known" ? figures.energy.mid.wattHours : undefined,
    unknown,
  );
  await expectAmount(
    shown,
    "carbon",
    figures?.total.kind === "known" ? figures.total.mid.grams : undefined,
    unknown,
  );
}

async function expectAmount(shown: Locator, quantity: string, value: number | undefined, unknown: string) {
  const cell = shown.locator(`[data-quantity="${quantity}"]`);
  if (value === undefined) {
    await expect(cell).toContainText(unknown);
  } else {
    await expect(cell.locator("data")).toHaveAttribute("value", String(value));
  }
}

test("the trials of the best candidate are read page by page", async ({ inside: page }) => {
  const ranking = await endedRanking(page);
  const best = ranking.rows[0] as RankingRow;
  const metric = best.quality[0]?.metric ?? "";
  await page.goto(`/evaluations/${SAMPLE}`);
  await page
    .getByTestId("ranking-row")
    .first()
    .getByRole("link", { name: best.candidate, exact: true })
    .click();

  await expect(page.getByTestId("trial").first()).toBeVisible();
  await page.getByLabel("Sort by").selectOption(metric);
  await page.getByRole("button", { name: /Ascending/ }).click();
  await expect(page).toHaveURL(new RegExp(`sort=-${metric}`));
  const scores = page.getByTestId("trial").locator(".scores div", { hasText: metric }).locator("data");
  const answer = await page.request.get(`/api/runs/${best.run}/trials?page=0&size=10&sort=-${metric}`);
  const { items } = (await answer.json()) as { items: { sample: string; scores: Record<string, number> }[] };
  await expect(page.getByTestId("trial").locator("h2")).toHaveText(items.map(({ sample }) => sample));
  expect(await scores.count()).toBeGreaterThanOrEqual(items.length);
});

test("the catalogue shows the facts of its models", async ({ inside: page }) => {
  await page.getByRole("link", { name: "Models", exact: true }).click();
  const answer = await page.request.get("/api/models?page=0&size=200");
  const { total } = (await answer.json()) as { total: number };

  await expect(page.getByTestId("model-row")).toHaveCount(total);
  await page.getByTestId("model-row").first().getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Facts" })).toBeVisible();
});
