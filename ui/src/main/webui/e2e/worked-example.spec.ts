import { expect, type Page } from "@playwright/test";
import { endedRanking, test } from "./stack";

const SAMPLES = 40;
const HOUR = 3_600_000;
/** Of eight vCPUs at 60 % load in a thousandth of an hour. */
const CPU_MILLIS = 17_280;

/** The example of docs/methods.md: what a machine answers in the same time, with its CPU time. */
const MACHINES = [
  { type: "c7g.2xlarge", answered: 40 },
  { type: "c6i.2xlarge", answered: 34 },
];

const lines = (count: number, line: (number: number) => object) =>
  Array.from({ length: count }, (_, number) => JSON.stringify(line(number))).join("\n");

async function upload(page: Page, path: string, content: string, fields: Record<string, string>) {
  const file = { name: "example.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(content) };
  const answer = await page.request.post(path, { multipart: { file, ...fields } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

/** Its identity, once it is ranked and weighed. */
async function evaluated(page: Page, region: string): Promise<string> {
  const evaluation = await requested(page, region);
  await endedRanking(page, evaluation);
  return evaluation;
}

async function requested(page: Page, region: string, more: object = {}): Promise<string> {
  const samples = lines(SAMPLES, (i) => ({
    id: `s${i}`,
    input: `question ${i}`,
    references: [`answer ${i}`],
  }));
  const { suite } = await upload(page, "/api/suites", samples, { name: "worked-example" });
  const candidates = [];
  for (const { type, answered } of MACHINES) {
    const completions = lines(answered, (i) => ({
      sample: `s${i}`,
      completion: `answer ${i}`,
      cpuMs: CPU_MILLIS / answered,
    }));
    const { recording } = await upload(page, "/api/recordings", completions, {
      suite,
      model: type,
      allowMissing: "true",
    });
    const scenario = { instanceType: type, region, utilisation: 0.6 };
    candidates.push({ name: type, recording: { recording, allowMissing: true }, scenario });
  }
  const answer = await page.request.post("/api/evaluations", {
    data: { name: `worked example in ${region}`, suite, metrics: ["exactMatch"], candidates, ...more },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).evaluation;
}

test("where electricity is clean, making the hardware turns the order, and the page says why", async ({
  inside: page,
}) => {
  await page.goto(`/evaluations/${await evaluated(page, "eu-west-3")}`);
  const views = page.getByRole("navigation", { name: "Views of the evaluation" });
  await views.getByRole("link", { name: "Footprint" }).click();

  const rows = page.locator("tbody tr[data-run]");
  await expect(rows.first()).toContainText("c6i.2xlarge");
  await expect(page.locator("[data-flip]")).toContainText(
    /running c7g\.2xlarge emits .* against .* of c6i\.2xlarge/,
  );
  await expect(page.locator("span.sub", { hasText: "Proxy:" })).toHaveCount(1);
  await page.screenshot({ path: "../../../target/e2e/footprint.png", fullPage: true });

  await page.getByLabel("count making the hardware").uncheck();
  await expect(rows.first()).toContainText("c7g.2xlarge");
});

test("where it is not, the order stays", async ({ inside: page }) => {
  await page.goto(`/evaluations/${await evaluated(page, "us-east-1")}/footprint`);

  await expect(page.locator("tbody tr[data-run]").first()).toContainText("c7g.2xlarge");
  await expect(page.locator("[data-flip]")).toHaveCount(0);
});

test("claims, costs and the report are to be seen", async ({ inside: page }) => {
  const evaluation = await evaluated(page, "us-east-1");
  await page.goto(`/evaluations/${evaluation}/machines`);
  await expect(page.locator("[data-verdict]")).toHaveCount(2);
  await expect(page.locator("[data-verdict=CANNOT_TELL]").filter({ hasText: "energy" })).toHaveCount(1);
  await page.screenshot({ path: "../../../target/e2e/machines.png", fullPage: true });

  await page.goto(`/evaluations/${evaluation}/costs`);
  await expect(page.getByRole("heading", { name: "What it would cost" })).toBeVisible();
  await expect(page.getByRole("row", { name: /c7g\.2xlarge/ }).first()).toBeVisible();
  await page.screenshot({ path: "../../../target/e2e/costs.png", fullPage: true });

  await page.goto("/report");
  await expect(page.getByRole("heading", { name: "What the runs took" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "For scale" })).toBeVisible();
  await page.screenshot({ path: "../../../target/e2e/report.png", fullPage: true });
});

test("an evaluation that may wait starts in the greenest hour", async ({ inside: page }) => {
  const hours = Array.from({ length: 6 }, (_, hour) => {
    const start = new Date(Math.floor(Date.now() / HOUR) * HOUR + hour * HOUR);
    return { start: start.toISOString(), grams: hour === 3 ? 10 : 100 };
  });
  const table = hours.map(({ start, grams }) => `eu-west-3,${start},${grams}`);
  const given = await page.request.put("/api/facts/grid-forecast?source=made up", {
    headers: { "Content-Type": "text/csv" },
    data: ["region,start,gramsPerKilowattHour", ...table].join("\n"),
  });
  expect(given.status(), await given.text()).toBe(200);
  const deadline = new Date(Date.now() + 5 * HOUR).toISOString();
  const evaluation = await requested(page, "eu-west-3", {
    deferrable: { deadline, length: "PT30M", regions: ["eu-west-3"] },
  });

  await expect
    .poll(async () => (await (await page.request.get(`/api/evaluations/${evaluation}`)).json()).startsAt)
    .toBe(hours[3]?.start.replace(".000Z", "Z"));
  await page.goto(`/evaluations/${evaluation}`);
  await expect(page.getByRole("heading", { name: "Waits for green electricity" })).toBeVisible();
  await page.screenshot({ path: "../../../target/e2e/waiting.png", fullPage: true });

  expect((await page.request.delete(`/api/evaluations/${evaluation}`)).status()).toBe(202);
  await endedRanking(page, evaluation, "CANCELLED");
});
