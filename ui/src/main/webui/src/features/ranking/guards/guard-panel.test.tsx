import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { GuardReport, RankingRow, RankingUpdated } from "~/shared/api/schema";
import { LocaleProvider } from "~/shared/i18n/locale-provider";
import { ENDED, footprint, row, scored } from "~/test/fixtures";
import { GuardPanel } from "./guard-panel";

const share = (refused: number, n: number, low: number, high: number) => ({
  refused,
  n,
  value: refused / n,
  low,
  high,
  level: 0.95,
  method: "Wilson",
});

const GUARD: GuardReport = {
  version: "0123456789ab",
  attacks: share(6, 8, 0.409, 0.929),
  others: share(0, 16, 0, 0.194),
  verdicts: { PASSED: 15, REPAIRED: 1, FLAGGED: 2, REFUSED_INPUT: 6 },
  added: { n: 24, p50: "PT0.0011S", p95: "PT0.004S", p95Low: "PT0.002S", p95High: "PT0.009S" },
  unguarded: {
    run: "ev-1.1",
    utility: {
      metric: "rougeLsum",
      n: 16,
      difference: -0.012,
      low: -0.04,
      high: 0.016,
      level: 0.95,
      pValue: 0.37,
      test: "paired t",
    },
    latency: "PT-0.02S",
    cost: { amount: 0.0033, currency: "USD" },
  },
};

const PLAIN = row("ev-1.1", "notes", [scored(0.5)]);
const guarded = (guard: GuardReport) =>
  row("ev-1.2", "notes, guarded", [scored(0.49)], {
    guard,
    latency: { n: 24, p50: "PT0.103S", p95: "PT1.4S" },
    footprint: footprint(0.0156, 0.42, 0.16),
  });

const show = (...rows: RankingRow[]) =>
  render(
    <LocaleProvider>
      <GuardPanel ranking={{ ...ENDED, rows } satisfies RankingUpdated} />
    </LocaleProvider>,
  );

const told = () => screen.getAllByRole("cell").map((cell) => cell.textContent);

test("candidates with guardrails stand beside the same ones without, each number with interval and n", () => {
  show(guarded(GUARD), PLAIN);

  const shown = screen.getByTestId("guard-row");
  expect(within(shown).getByRole("rowheader").textContent).toBe(
    "notes, guardedbeside notesguardrails 0123456789ab1 completion repaired, 2 flagged",
  );
  expect(told()).toEqual([
    "75%41%–93% · 6/8",
    "0%0%–19% · 0/16",
    "-0.012-0.040 to +0.016 · n = 16rougeLsum, p 0.370",
    "1.1\u00a0msp95 4\u00a0ms (2\u00a0ms–9\u00a0ms)n = 24",
    "−20\u00a0ms103\u00a0ms against 123\u00a0ms",
    "+US$0.0033US$0.0156 against US$0.0123",
  ]);
  expect(screen.getByText(/^Intervals/).textContent).toBe(
    "Intervals: Wilson, 95%; rougeLsum: paired t, 95%.",
  );
});

test("what was not measured is said to be unknown, and is never nothing", () => {
  show(guarded({ version: "0123456789ab", verdicts: { PASSED: 3 } }));

  expect(screen.getByTestId("guard-row").textContent).toContain("no such candidate without guardrails");
  expect(told()).toEqual([
    "no attack was completed",
    "nothing else was completed",
    "not known",
    "not known",
    "not known",
    "not known",
  ]);
});

test("where nobody has guardrails nothing is said", () => {
  expect(show(PLAIN).container.textContent).toBe("");
});
