import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { RankingRow, RankingUpdated } from "~/shared/api/schema";
import { ENDED, EVALUATION, footprint, known, TRIAL } from "~/test/fixtures";
import { renderAt } from "~/test/render-at";
import { answer } from "~/test/server";

const [FIRST, ...OTHERS] = ENDED.rows as [RankingRow, ...RankingRow[]];

const page = <T,>(items: T[]) => ({ items, page: 0, size: 20, total: items.length });

/** Every trial of the first candidate was taken over. */
const REUSED: RankingUpdated = {
  ...ENDED,
  trials: { ...ENDED.trials, reused: 60 },
  rows: [
    {
      ...FIRST,
      trials: { ...FIRST.trials, reused: 60 },
      latency: { n: 60, p50: "PT0.5S", p95: "PT0.9S", earlier: true },
      footprint: {
        ...footprint(4, 2, 1),
        trials: 0,
        run: { ...footprint(0, 0, 0).run, cost: known({ amount: 0, currency: "USD" }) },
        reused: {
          trials: 60,
          figures: { ...footprint(0, 0, 0).run, cost: known({ amount: 0.24, currency: "USD" }) },
        },
      },
    },
    ...OTHERS,
  ],
};

function show(ranking: RankingUpdated) {
  answer("/api/evaluations/ev-1", { ...EVALUATION, state: "COMPLETED" });
  answer("/api/evaluations/ev-1/ranking", ranking);
  renderAt("/evaluations/ev-1");
}

describe("an evaluation of which trials were taken over", () => {
  test("says how many, and tells what they once took apart from what was spent", async () => {
    show(REUSED);

    const panel = await screen.findByTestId("reused");
    expect(within(panel).getByRole("heading").textContent).toBe("60 of 240 trials reused");
    const rows = within(panel).getAllByTestId("reused-row");
    expect(rows).toHaveLength(1);
    expect(rows[0]?.textContent).toContain("60 of 60");
    expect(
      within(rows[0] as HTMLElement)
        .getByText(/0\.24/)
        .getAttribute("data-label"),
    ).toBe("Cost then");
  });

  test("says of times that they are those of then", async () => {
    show(REUSED);

    const table = await screen.findByRole("table", { name: /^Candidates by/ });
    expect(within(table).getAllByText("times of then")).toHaveLength(1);
  });

  test("says nothing of it where every trial was run", async () => {
    show(ENDED);

    await screen.findByRole("heading", { name: "Ranking" });
    expect(screen.queryByTestId("reused")).toBeNull();
  });
});

test("before it has ended, an evaluation says how many trials may be reused", async () => {
  answer("/api/evaluations/ev-1", { ...EVALUATION, reusable: 180 });
  answer("/api/evaluations/ev-1/ranking", { ...ENDED, state: "RUNNING" });
  renderAt("/evaluations/ev-1");

  expect(await screen.findByText("up to 180 of 240 trials")).toBeTruthy();
});

test("a trial that was taken over says from where", async () => {
  answer("/api/evaluations/ev-1", EVALUATION);
  answer("/api/evaluations/ev-1/ranking", ENDED);
  answer(
    "/api/runs/ev-1.1/trials",
    page([{ ...TRIAL, reused: { evaluation: "ev-0", run: "ev-0.1", requestedAt: "2026-11-20T05:00:00Z" } }]),
  );
  renderAt("/evaluations/ev-1/runs/ev-1.1");

  const from = await screen.findByTestId("reused-from");
  expect(from.textContent).toContain("reused from ev-0");
  expect(from.getAttribute("href")).toBe("/evaluations/ev-0");
});
