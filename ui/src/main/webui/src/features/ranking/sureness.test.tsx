import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import { createFormat } from "~/shared/format/format";
import { en } from "~/shared/i18n/en";
import { fr } from "~/shared/i18n/fr";
import { DECISION, ENDED, EVALUATION, versus } from "~/test/fixtures";
import { renderAt } from "~/test/render-at";
import { answer, server } from "~/test/server";
import { INITIAL, initialPreferences, parametersOf, sharesOf } from "./decision/preferences";
import { matrixOf } from "./pairs/matrix-view";
import { namesOf, verdictText } from "./verdicts/verdict-text";

const NAMES = namesOf(ENDED.rows);
const ENGLISH = { t: en, format: createFormat("en") };
const FRENCH = { t: fr, format: createFormat("fr") };

describe("verdicts", () => {
  test.each([
    ["BETTER", "notes-small is better than notes-large."],
    ["WORSE", "notes-large is better than notes-small."],
    ["EQUIVALENT", "notes-large and notes-small are equal within 0.020."],
    ["NO_WORSE", "notes-small is no worse than notes-large by more than 0.020: it may stand in for it."],
    ["NOT_ENOUGH_DATA", "Not enough data to tell notes-small from notes-large: about 1,200 more samples."],
  ] as const)("%s is a sentence", (kind, sentence) => {
    const verdict = { kind, margin: 0.02, moreSamples: 1200, words: "" };
    expect(verdictText(versus("ev-1.1", "ev-1.2", verdict), NAMES, 1, ENGLISH).sentence).toBe(sentence);
  });

  test("have their numbers beside them", () => {
    const comparison = versus("ev-1.1", "ev-1.2", { kind: "WORSE", margin: 0.02, words: "" });
    expect(verdictText(comparison, NAMES, 1, ENGLISH).figures).toBe(
      "difference +0.125 (+0.090 to +0.160), p <\u202f0.001, 60 samples in common",
    );
    expect(verdictText(comparison, NAMES, 1, ENGLISH).details).toBe(
      "effect 0.90 standard deviations · correlation 0.80 · uncorrected p <\u202f0.001 · " +
        "false discovery rate <\u202f0.001 · paired t, 60 samples",
    );
    expect(verdictText(comparison, NAMES, 1, FRENCH).sentence).toBe(
      "notes-large est meilleur que notes-small.",
    );
  });
});

test("the matrix says who is ahead, and its colour follows", () => {
  const pairs = ENDED.pairs ?? expect.fail("no pairs");
  const [first] = matrixOf(pairs, NAMES);
  expect(first?.cells.map(({ ahead }) => ahead)).toEqual([undefined, 0.93, 1]);
  expect(first?.cells.map(({ heat }) => heat.toFixed(2))).toEqual(["0.00", "0.86", "1.00"]);
});

describe("preferences", () => {
  test("become the parameters of a ranking", () => {
    const preferences = {
      ...INITIAL,
      weights: { QUALITY: 50, COST: 50, LATENCY: 0, CARBON: 0 },
      limits: { minQuality: "0,4", maxCost: "2.5", maxP95: "1.5", maxCarbon: "" },
    };
    expect(Object.fromEntries(new URLSearchParams(parametersOf(preferences, "EUR")))).toEqual({
      weights: "quality:50,cost:50",
      method: "sum",
      minQuality: "0.4",
      maxCost: "2.5",
      maxP95: "1.5s",
      currency: "EUR",
    });
  });

  test("without weights and limits ask for nothing", () => {
    const nothing = { ...INITIAL, weights: { QUALITY: 0, COST: 0, LATENCY: 0, CARBON: 0 } };
    expect(parametersOf(nothing, undefined)).toBe("");
    expect(sharesOf(nothing.weights).QUALITY).toBe(0);
  });

  test("begin with those of the evaluation, and give no weight to what nobody knows", () => {
    expect(initialPreferences(DECISION, []).weights).toEqual({
      QUALITY: 50,
      COST: 50,
      LATENCY: 0,
      CARBON: 0,
    });
    expect(initialPreferences(DECISION, []).limits.maxCost).toBe("0.02");
    expect(initialPreferences(undefined, ["QUALITY", "LATENCY"]).weights).toEqual({
      QUALITY: 50,
      COST: 0,
      LATENCY: 15,
      CARBON: 0,
    });
  });
});

describe("the page of a ranking", () => {
  function open(locale: "en" | "fr" = "en") {
    answer("/api/evaluations/ev-1", { ...EVALUATION, state: "COMPLETED" });
    server.use(
      http.get("*/api/evaluations/ev-1/ranking", ({ request }) =>
        HttpResponse.json(new URL(request.url).search === "" ? ENDED : { ...ENDED, decision: DECISION }),
      ),
    );
    answer("/api/evaluations/ev-1/contradictions", [
      {
        first: "rougeLsum",
        second: "bleu",
        tau: 0.33,
        candidates: 3,
        opposed: [
          {
            byFirst: "ev-1.1",
            nameByFirst: "notes-small",
            bySecond: "ev-1.3",
            nameBySecond: "first-sentences",
          },
        ],
      },
    ]);
    return renderAt("/evaluations/ev-1", locale);
  }

  test("says first what can be told", async () => {
    open();

    const verdicts = await screen.findByTestId("verdicts");
    expect(
      within(verdicts)
        .getAllByRole("listitem")
        .map((item) => item.firstChild?.textContent),
    ).toEqual([
      "Not enough data to tell notes-small from notes-large: about 120 more samples.",
      "notes-large is better than first-sentences.",
    ]);
    expect(
      screen.getByText("notes-large comes first, and stays first in 93% of the resamples."),
    ).toBeTruthy();
    expect(screen.getByText("not told apart from the first")).toBeTruthy();
  });

  test("shows fronts, missing bounds and pairs", async () => {
    open();

    const rows = await screen.findAllByTestId("ranking-row");
    expect(rows[0]?.textContent).toContain("yes, 98%");
    expect(rows[2]?.textContent).toContain("open");
    expect(within(rows[2] as HTMLElement).getByTestId("missing-bounds").textContent).toBe(
      "with the missing ones 0.291 to 0.324",
    );
    const matrix = screen.getByTestId("pair-matrix");
    expect(
      within(matrix).getByText("notes-large is ahead of notes-small in 93% of the resamples, p 0.400"),
    ).toBeTruthy();
  });

  test("decides by weights that are moved with the keyboard", async () => {
    open();

    const winner = await screen.findByTestId("winner");
    expect(winner.textContent).toContain("notes-small comes first, in 97% of the resamples.");
    expect(winner.textContent).toContain(
      "If 12% of the weight moved, notes-large would: quality 62%, cost 38%.",
    );
    const excluded = screen.getAllByTestId("decision-row")[2] as HTMLElement;
    expect(excluded.querySelector("s")?.textContent).toBe("notes-large");
    expect(excluded.textContent).toContain("Breaks the limit on cost: US$0.0456.");
    const quality = screen.getByRole("slider", { name: /quality/ });
    quality.focus();
    expect(document.activeElement).toBe(quality);
    expect(quality.getAttribute("aria-valuetext")).toBe("50%");
  });

  test("a limit that is typed is asked for", async () => {
    const asked: string[] = [];
    open();
    server.use(
      http.get("*/api/evaluations/ev-1/ranking", ({ request }) => {
        const { search } = new URL(request.url);
        asked.push(search);
        return HttpResponse.json(search === "" ? ENDED : { ...ENDED, decision: DECISION });
      }),
    );

    await userEvent.type(await screen.findByLabelText("Cost at most (USD per 1,000)"), "3");

    await waitFor(() => expect(asked.some((search) => search.includes("maxCost=3&currency=USD"))).toBe(true));
  });

  test("scores by another metric, and keeps what was told before", async () => {
    const asked: unknown[] = [];
    const scored = {
      evaluation: "ev-1",
      metrics: ["rougeL", "bleu"],
      completed: 240,
      revision: ENDED.revision,
    };
    open();
    answer("/api/metrics", [{ name: "chrf", description: "characters" }]);
    answer("/api/evaluations/ev-1/metrics", { ...scored, ranked: true, measured: 240 });
    answer("/api/evaluations/ev-1/ranking/revisions", [
      { revision: ENDED.revision, change: { metrics: ["rougeL", "bleu"], added: ["bleu"], previous: 2 } },
      { revision: 2, change: { metrics: ["rougeL"], added: ["rougeL"], previous: 0 } },
    ]);
    server.use(
      http.post("*/api/evaluations/ev-1/metrics", async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ ...scored, ranked: false, measured: 60 }, { status: 202 });
      }),
    );

    await userEvent.type(await screen.findByLabelText("Metric, with options after a colon"), "chrf");
    await userEvent.click(screen.getByRole("button", { name: "Score" }));

    expect((await screen.findByTestId("rescoring")).textContent).toBe("Scoring: 60 of 240 trials.");
    expect(asked).toEqual([{ metrics: ["chrf"] }]);
    const kept = within(await screen.findByTestId("revisions")).getByRole("link", { name: "Revision 2" });
    expect(kept.getAttribute("href")).toBe("/evaluations/ev-1?revision=2");
  });

  test("tells where metrics contradict each other, in French as well", async () => {
    open("fr");

    const table = await screen.findByTestId("contradictions");
    expect(table.textContent).toContain("rougeLsum et bleu");
    expect(table.textContent).toContain("0,33");
    expect(table.textContent).toContain(
      "rougeLsum trouve notes-small meilleur que first-sentences, bleu l’inverse.",
    );
  });

  test("compares all pairs by any metric when somebody looks", async () => {
    open();
    answer("/api/evaluations/ev-1/comparisons", {
      evaluation: "ev-1",
      metric: "rougeLsum",
      higherIsBetter: true,
      scale: 1,
      margin: 0.02,
      correction: "Holm, 1 comparisons",
      comparisons: [versus("ev-1.3", "ev-1.1", { kind: "WORSE", margin: 0.02, words: "" })],
    });

    await userEvent.click(await screen.findByText("All pairs, by any metric"));

    expect((await screen.findByTestId("all-pairs")).textContent).toContain(
      "notes-small is better than first-sentences.",
    );
  });
});
