import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { HeldOut, RankingRow, RankingUpdated } from "~/shared/api/schema";
import { LocaleProvider } from "~/shared/i18n/locale-provider";
import { HeldOutPanel } from "./held-out-panel";

const quality: HeldOut["quality"] = {
  kind: "scored",
  metric: "rougeL",
  signature: "rougeL",
  value: 0.71,
  low: 0.66,
  high: 0.76,
  level: 0.95,
  interval: "t",
  sampleMean: 0.71,
  n: 78,
  expected: 80,
  higherIsBetter: true,
  scale: 1,
};

const heldOut: HeldOut = {
  suite: "visits-held-out@0a1b2c3d4e5f",
  quality,
  best: "ev-1.1",
  improved: true,
  look: 3,
  allowed: 0.004,
};

const row = (run: string, candidate: string, told?: HeldOut): RankingRow => ({
  run,
  candidate,
  engine: "onnx",
  trials: { expected: 160, completed: 160, failures: {} },
  quality: [],
  ...(told && { heldOut: told }),
});

const ranking = (...rows: RankingRow[]): RankingUpdated => ({
  type: "RankingUpdated",
  tenant: "local",
  evaluation: "ev-1",
  revision: 2,
  state: "COMPLETED",
  trials: { expected: 160, completed: 160, failures: {} },
  rows,
});

const show = (shown: RankingUpdated) =>
  render(
    <LocaleProvider>
      <HeldOutPanel ranking={shown} />
    </LocaleProvider>,
  );

test("whoever is no better is told the best, and an alarm its gap", () => {
  show(
    ranking(
      row("ev-1.1", "small", heldOut),
      row("ev-1.2", "tuned", {
        ...heldOut,
        improved: false,
        look: 4,
        overfit: {
          alarm: "RAISED",
          gap: {
            value: 0.1,
            low: 0.02,
            high: 0.18,
            level: 0.9,
            interval: "Welch t",
            tuning: 80,
            heldOut: 80,
          },
        },
      }),
    ),
  );

  const [small, tuned] = screen.getAllByTestId("held-out-row").map((row) => row.textContent);
  expect(small).toContain("the best so far");
  expect(tuned).toContain("no better than the best so far: small");
  expect(tuned).toContain("overfitted");
  expect(tuned).toContain("0.100 [0.020, 0.180] better on the samples tuned on");
});

test("where nothing is held out nothing is said", () => {
  const { container } = show(ranking(row("ev-1.1", "small")));
  expect(container.textContent).toBe("");
});
