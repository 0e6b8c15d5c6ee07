import { act, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import { FakeEventSource } from "~/test/fake-event-source";
import { ENDED, EVALUATION, MODEL, RUNNING, TRIAL } from "~/test/fixtures";
import { renderAt } from "~/test/render-at";
import { answer, server } from "~/test/server";

const page = <T,>(items: T[]) => ({ items, page: 0, size: 20, total: items.length });

describe("evaluations", () => {
  test("are listed with how far they are", async () => {
    answer("/api/evaluations", page([EVALUATION]));
    renderAt("/");

    const row = (await screen.findByRole("link", { name: "doctor visits" })).closest("tr");
    expect(row?.textContent).toContain("60 of 240");
    expect(row?.textContent).toContain("Running");
  });

  test("none yet: says how to start one", async () => {
    answer("/api/evaluations", page([]));
    renderAt("/evaluations", "fr");

    expect(await screen.findByText("Aucune évaluation")).toBeTruthy();
    expect(screen.getByText("./aloi evaluate my-evaluation.yaml")).toBeTruthy();
  });

  test("a problem is shown with its detail and can be tried again", async () => {
    answer(
      "/api/evaluations",
      { title: "Service unavailable", status: 503, detail: "The catalog is down." },
      503,
    );
    renderAt("/evaluations");

    expect((await screen.findByRole("alert")).textContent).toContain(
      "Service unavailable: The catalog is down.",
    );
    answer("/api/evaluations", page([EVALUATION]));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("link", { name: "doctor visits" })).toBeTruthy();
  });
});

describe("an evaluation", () => {
  test("is followed from its progress to its ranking", async () => {
    answer("/api/evaluations/ev-1", EVALUATION);
    answer("/api/evaluations/ev-1/ranking", RUNNING);
    renderAt("/evaluations/ev-1");

    expect((await screen.findByTestId("live-count")).textContent).toContain("60 of 240 trials");
    const source = await waitFor(() => FakeEventSource.opened[0] ?? expect.fail("no event source"));
    expect(source.url).toBe("/api/evaluations/ev-1/events");

    const halfway = {
      ...RUNNING,
      revision: 4,
      trials: { expected: 240, completed: 110, failures: { TIMED_OUT: 10 } },
    };
    act(() => source.send("ranking", halfway));
    expect((await screen.findByTestId("live-count")).textContent).toContain("120 of 240 trials");
    act(() => source.send("ranking", RUNNING));
    expect(screen.getByTestId("live-count").textContent).toContain("120 of 240 trials");

    answer("/api/evaluations/ev-1/contradictions", []);
    act(() => source.send("ranking", ENDED));
    await screen.findByRole("heading", { name: "Ranking" });
    expect(source.readyState).toBe(FakeEventSource.CLOSED);
  });

  test("shows its ranking with intervals, ranges and reasons", async () => {
    answer("/api/evaluations/ev-1", { ...EVALUATION, state: "COMPLETED" });
    answer("/api/evaluations/ev-1/ranking", ENDED);
    answer("/api/evaluations/ev-1/contradictions", []);
    renderAt("/evaluations/ev-1");

    const [best] = await screen.findAllByTestId("ranking-row");
    const text = best?.textContent ?? "";
    for (const part of [
      "notes-large",
      "0.612",
      "0.592–0.632",
      "41.2",
      "60/60",
      "123\u00a0ms",
      "US$0.0456",
      "1.7",
      "610",
    ]) {
      expect(text).toContain(part);
    }
    const recorded = screen.getAllByTestId("ranking-row")[2];
    expect(recorded?.textContent).toContain("unknown");
    expect(recorded?.textContent).toContain("not recorded: 2");
    expect(screen.getByTestId("unranked-row").textContent).toContain(
      "model.onnx is missing in models/broken",
    );
    expect(screen.getByText(/instance price x time/)).toBeTruthy();
    expect(screen.getByText("bleu|tok:13a|smooth:exp")).toBeTruthy();
    expect(FakeEventSource.opened).toEqual([]);
  });

  test("has a plot whose points are read and stepped to", async () => {
    answer("/api/evaluations/ev-1", { ...EVALUATION, state: "COMPLETED" });
    answer("/api/evaluations/ev-1/ranking", ENDED);
    answer("/api/evaluations/ev-1/contradictions", []);
    renderAt("/evaluations/ev-1", "fr");

    const points = await screen.findAllByTestId("plot-point");
    expect(points.map((point) => point.getAttribute("aria-label"))).toContain(
      "notes-small : qualité 0,487 (0,467–0,507), coût 0,0123\u00a0$US, carbone 160\u00a0mg\u00a0CO₂e",
    );
    act(() => points[0]?.focus());
    expect(
      screen.getByText(
        /Sur le front de Pareto de qualité, coût, latence et carbone, dans (98|100)\s% des rééchantillonnages/,
      ),
    ).toBeTruthy();
  });

  test("that scoring has not heard of yet waits for its first trial", async () => {
    answer("/api/evaluations/ev-1", { ...EVALUATION, trials: { expected: 240, completed: 0, failures: {} } });
    answer("/api/evaluations/ev-1/ranking", { title: "Not found", status: 404 }, 404);
    renderAt("/evaluations/ev-1");

    expect((await screen.findByTestId("live-count")).textContent).toContain("0 of 240 trials");
    expect(screen.getByText("Waiting for the first trial…")).toBeTruthy();
  });
});

describe("trials", () => {
  test("show texts as text, whatever a model has written", async () => {
    answer("/api/evaluations/ev-1", EVALUATION);
    answer("/api/evaluations/ev-1/ranking", ENDED);
    answer("/api/runs/ev-1.1/trials", page([TRIAL]));
    const { container } = renderAt("/evaluations/ev-1/runs/ev-1.1");

    const trial = await screen.findByTestId("trial");
    expect(within(trial).getByText(/<img src=x onerror=alert\(1\)>/)).toBeTruthy();
    expect(container.querySelector("main img")).toBeNull();
    expect(trial.textContent).toContain("The patient reports a cough.");
    await waitFor(() => expect(trial.textContent).toContain("12.5"));
    expect(trial.textContent).toContain("0.500");
  });

  test("are sorted, filtered and paged by the server", async () => {
    const asked: string[] = [];
    answer("/api/evaluations/ev-1", EVALUATION);
    answer("/api/evaluations/ev-1/ranking", ENDED);
    server.use(
      http.get("*/api/runs/ev-1.1/trials", ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json({ items: [TRIAL], page: 0, size: 10, total: 60 });
      }),
    );
    renderAt("/evaluations/ev-1/runs/ev-1.1");

    await userEvent.selectOptions(await screen.findByLabelText("Sort by"), "bleu");
    await userEvent.click(screen.getByRole("button", { name: /Ascending/ }));
    await userEvent.selectOptions(screen.getByLabelText("Show"), "failed");
    await userEvent.click(await screen.findByRole("button", { name: "Next" }));

    await waitFor(() =>
      expect(asked).toEqual([
        "?page=0&size=10",
        "?page=0&size=10&sort=bleu",
        "?page=0&size=10&sort=-bleu",
        "?page=0&size=10&sort=-bleu&filter=failed",
        "?page=1&size=10&sort=-bleu&filter=failed",
      ]),
    );
  });
});

describe("models", () => {
  test("show their facts, and say what is unknown", async () => {
    answer("/api/models", page([MODEL]));
    answer("/api/licences", page([{ id: "mit", name: "MIT licence" }]));
    renderAt("/models");

    const row = await screen.findByTestId("model-row");
    await waitFor(() => expect(row.textContent).toContain("MIT licence"));
    expect(row.textContent).toContain("12B");
    expect(row.textContent).toContain("2,048 tokens");
    expect(within(row).getByText("unknown")).toBeTruthy();
    expect(within(row).getByText("12B").title).toBe("https://example.org/card, as of 1 May 2024");
  });

  test("that pass no filter leave a way back", async () => {
    answer("/api/models", page([MODEL]));
    answer("/api/licences", page([{ id: "mit", name: "MIT licence" }]));
    renderAt("/models");

    await userEvent.selectOptions(await screen.findByLabelText("Context at least"), "8192");
    expect(screen.getByText("No model passes these filters")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Clear the filters" }));
    expect(screen.getByTestId("model-row")).toBeTruthy();
  });
});

test("the language changes in place and is remembered", async () => {
  answer("/api/evaluations", page([EVALUATION]));
  renderAt("/evaluations");

  await userEvent.click(await screen.findByRole("button", { name: "Français" }));

  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Évaluations");
  expect(document.documentElement.lang).toBe("fr");
  expect(document.title).toBe("Évaluations · Aloi");
  expect(localStorage.getItem("aloi.locale")).toBe("fr");
});

test("an address that leads nowhere says so", async () => {
  renderAt("/nowhere");
  expect(await screen.findByText("There is no such page")).toBeTruthy();
});
