import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { EVALUATION, RUNNING } from "~/test/fixtures";
import { renderAt } from "~/test/render-at";
import { answer } from "~/test/server";

test("a standing evaluation that was not run again says why", async () => {
  answer("/api/evaluations/ev-1", { ...EVALUATION, line: "ev-1" });
  answer("/api/evaluations/ev-1/ranking", RUNNING);
  answer("/api/evaluations/ev-1/standing", {
    line: "ev-1",
    evaluations: [
      {
        evaluation: "ev-1",
        standing: true,
        state: "COMPLETED",
        requestedAt: "2026-11-23T05:00:00Z",
        winner: "notes-large",
        pBest: 0.93,
        sure: false,
        refused: {
          cause: "model local/notes@2 was published",
          reason: "candidates[1].model is not in the catalogue",
          at: "2026-11-24T05:00:00Z",
        },
      },
    ],
  });
  renderAt("/evaluations/ev-1");

  const member = await screen.findByTestId("standing-member");
  expect(member.textContent).toContain("First: notes-large, in 93% of the resamples. stands");
  expect((await screen.findByTestId("standing-refused")).textContent).toMatch(
    /^Not run again on 24 Nov 2026.*, when model local\/notes@2 was published: candidates\[1\]\.model is not in the catalogue\.$/,
  );
});
