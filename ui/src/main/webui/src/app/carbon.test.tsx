import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import {
  COMPARED,
  CONTEXT,
  COSTS,
  FACTS,
  FLIPPED,
  IMPACTS,
  REPORT,
  REVIEWED,
  WINDOW,
} from "~/test/carbon-fixtures";
import { EVALUATION, known, RUNNING } from "~/test/fixtures";
import { renderAt } from "~/test/render-at";
import { answer, server } from "~/test/server";

const shown = () => document.querySelector("main")?.textContent ?? "";

describe("the footprint of an evaluation", () => {
  test("says why the order turns, and marks a proxy as one", async () => {
    answer("/api/evaluations/ev-1", EVALUATION);
    answer("/api/evaluations/ev-1/footprints", FLIPPED);
    answer("/api/evaluations/ev-1/impacts", IMPACTS);
    renderAt("/evaluations/ev-1/footprint");

    expect((await screen.findByText(/The order turns/)).textContent?.replace(/\s/g, " ")).toContain(
      "running on c7g emits 600 mg CO₂e against 1.2 g CO₂e of on c6i, but its share of making the server is 4.1 g CO₂e against 2.6 g CO₂e.",
    );
    expect(screen.getAllByText(/Proxy: another CPU/)).toHaveLength(1);
    expect(screen.queryByText("Waits for green electricity")).toBeNull();
    const water = await screen.findByRole("table", { name: "Water and primary energy, 1,000 samples" });
    expect(water.textContent).toContain("called12 l4 to 20");
    expect(water.textContent).not.toContain("on c7g");
  });

  test("leaves the making of hardware out by choice, for another unit too", async () => {
    const asked: string[] = [];
    answer("/api/evaluations/ev-1", { ...EVALUATION, startsAt: "2026-11-24T02:00:00Z" });
    answer("/api/evaluations/ev-1/window", WINDOW);
    answer("/api/evaluations/ev-1/impacts", IMPACTS);
    server.use(
      http.get("*/api/evaluations/ev-1/footprints", ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(FLIPPED);
      }),
    );
    renderAt("/evaluations/ev-1/footprint");

    await userEvent.click(await screen.findByLabelText("count making the hardware"));
    await userEvent.selectOptions(screen.getByLabelText("For"), "1M tokens");

    await waitFor(() => expect(asked.at(-1)).toBe("?unit=million-tokens&embodied=false"));
    expect(asked[0]).toBe("?unit=thousand-samples&embodied=true");
    expect(screen.queryByRole("option", { name: "an approved answer" })).toBeNull();
    expect(shown()).toContain("the greenest hour before the deadline");
  });

  test("is told by answers that people approved, of those that they reviewed", async () => {
    const asked: string[] = [];
    answer("/api/evaluations/ev-1", { ...EVALUATION, state: "COMPLETED", startsAt: "2026-11-24T02:00:00Z" });
    answer("/api/evaluations/ev-1/window", WINDOW);
    answer("/api/evaluations/ev-1/impacts", IMPACTS);
    answer("/api/evaluations/ev-1/reviews/summary", [REVIEWED]);
    server.use(
      http.get("*/api/evaluations/ev-1/footprints", ({ request }) => {
        asked.push(new URL(request.url).searchParams.getAll("approved").join());
        return HttpResponse.json(FLIPPED);
      }),
    );
    renderAt("/evaluations/ev-1/footprint");

    await screen.findByRole("option", { name: "an approved answer" });
    await userEvent.selectOptions(screen.getByLabelText("For"), "an approved answer");

    await waitFor(() => expect(asked.at(-1)).toBe("ev-1.1:8/10"));
    expect(asked[0]).toBe("");
    expect(screen.getByRole("heading", { name: "Waited for green electricity" })).toBeTruthy();
  });
});

test("an evaluation that waits says when it starts and why", async () => {
  answer("/api/evaluations/ev-1", { ...EVALUATION, startsAt: "2026-11-24T02:00:00Z" });
  answer("/api/evaluations/ev-1/ranking", RUNNING);
  answer("/api/evaluations/ev-1/window", WINDOW);
  renderAt("/evaluations/ev-1");

  expect((await screen.findByRole("heading", { name: "Waits for green electricity" })).tagName).toBe("H2");
  expect(shown()).toContain("eu-north-1");
});

test("claims about machines are answered with their reasons", async () => {
  answer("/api/evaluations/ev-1", EVALUATION);
  answer("/api/evaluations/ev-1/machines", COMPARED);
  renderAt("/evaluations/ev-1/machines");

  expect((await screen.findByText("Confirmed")).closest("li")?.textContent).toContain(
    "at least 50% cheaper a blogWhat is left is 47% (45% to 49%).",
  );
  expect(screen.getByText("Cannot tell").closest("li")?.textContent).toContain("nobody has measured its own");
  expect(shown()).toContain("39");
});

test("costs tell the traffic from which hosting is cheaper, with its range", async () => {
  answer("/api/evaluations/ev-1", EVALUATION);
  answer("/api/evaluations/ev-1/costs", COSTS);
  answer("/api/evaluations/ev-1/reviews/summary", [REVIEWED]);
  answer("/api/runs/ev-1.1/accepted", {
    approved: 8,
    each: known({ amount: 0.25, currency: "USD" }, { basis: "PRICED" }),
  });
  for (const run of ["ev-1.1", "ev-1.2"]) {
    answer(`/api/runs/${run}/cost`, {
      run,
      revision: 1,
      trials: 40,
      lines: [{ words: "4,800 input tokens x $0.15/M", amount: { amount: 0.00072, currency: "USD" } }],
      total: COSTS.candidates[0]?.perThousandSamples,
      perThousandSamples: COSTS.candidates[0]?.perThousandSamples,
    });
  }
  renderAt("/evaluations/ev-1/costs");

  expect((await screen.findByText(/Hosting costs no more from/)).textContent).toBe(
    "Hosting costs no more from 28,000 requests a day on (25,000 to never by what the measured throughput leaves open).",
  );
  expect(screen.getByRole("img", { name: /A month's cost of hosted and called/ })).toBeTruthy();
  expect(shown()).toContain("30,400 requests x $0.00054");
  expect((await screen.findByText("8 of 10 reviews")).closest("tr")?.textContent).toContain("30 s");
});

test("what is typed beside the model and the machines is asked for, and faults are told by field", async () => {
  const asked: string[] = [];
  answer("/api/evaluations/ev-1", EVALUATION);
  answer("/api/evaluations/ev-1/reviews/summary", [REVIEWED]);
  server.use(
    http.get("*/api/evaluations/ev-1/costs", ({ request }) => {
      const { search } = new URL(request.url);
      return search === ""
        ? HttpResponse.json(COSTS)
        : HttpResponse.json(
            {
              title: "The query is not valid",
              detail: "must be a number from 0 to 1000000000",
              faults: [{ field: "egressPrice", message: "must be a number from 0 to 1000000000" }],
            },
            { status: 422 },
          );
    }),
    http.get("*/api/runs/ev-1.1/accepted", ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ approved: 8, each: known({ amount: 0.25, currency: "USD" }) });
    }),
  );
  renderAt("/evaluations/ev-1/costs");

  await userEvent.type(await screen.findByLabelText("Judge, an answer"), "0.02");
  await waitFor(() => expect(asked.at(-1)).toBe("?approved=8&reviewed=10&minutes=5.0000&judge=0.2"));
  await userEvent.click(screen.getByText("Storage, egress, batches"));
  await userEvent.type(screen.getByLabelText("A GB sent out"), "much");
  await userEvent.click(screen.getByRole("button", { name: "Calculate" }));

  expect((await screen.findByRole("alert")).textContent).toContain(
    "The query is not validegressPrice must be a number from 0 to 1000000000",
  );
});

test("the report has its period, its methods, an export and its scale", async () => {
  answer("/api/footprints/report", REPORT);
  answer("/api/footprints/context", CONTEXT);
  answer("/api/footprints/billed", []);
  answer("/api/facts", FACTS);
  renderAt("/report?by=model");

  expect((await screen.findByRole("rowheader", { name: "notes-large" })).tagName).toBe("TH");
  expect(screen.getByRole("link", { name: "CSV" }).getAttribute("href")).toBe(
    "/api/footprints/report.csv?by=model",
  );
  expect(await screen.findByText(/2024: Electricity of data centres: 415 TWh/)).toBeTruthy();
  expect(shown()).toContain("1 not known");
  expect(shown()).toContain("CPU time x modelled watts per vCPU: 2");
});

test("what no run of a row tells is unknown in the report, not nothing", async () => {
  const grams = { grams: 0 };
  const nothing = { low: grams, mid: grams, high: grams };
  const row = { ...REPORT.rows[0], key: "called", runs: 2, marketBased: nothing, withoutMarketBased: 2 };
  answer("/api/footprints/report", { ...REPORT, rows: [row] });
  answer("/api/footprints/context", CONTEXT);
  answer("/api/footprints/billed", []);
  answer("/api/facts", FACTS);
  renderAt("/report");

  const called = (await screen.findByRole("rowheader", { name: "called" })).closest("tr");
  const cell = called?.querySelector('[data-label="Running, by contract"]');
  expect(cell?.textContent).toBe("unknown");
});

test("a table of one's own is given with its source, and refused by line", async () => {
  const given: string[] = [];
  answer("/api/footprints/report", REPORT);
  answer("/api/footprints/context", CONTEXT);
  answer("/api/footprints/billed", []);
  answer("/api/facts", FACTS);
  server.use(
    http.put("*/api/facts/pue", async ({ request }) => {
      given.push(`${new URL(request.url).search} ${await request.text()}`);
      const faults = [{ line: 2, field: "pue", message: "must be a number that is at least 1" }];
      return HttpResponse.json({ title: "The table is not valid", status: 422, faults }, { status: 422 });
    }),
  );
  renderAt("/report");

  await userEvent.type(await screen.findByLabelText("Where the figures are from"), "ours");
  const file = new File(["region,pue\nmoon-1,0.9"], "pue.csv", { type: "text/csv" });
  await userEvent.upload(screen.getByLabelText("Table (CSV)"), file);
  await userEvent.click(screen.getByRole("button", { name: "Give" }));

  expect((await screen.findByText(/Line 2:/)).textContent).toBe(
    "Line 2: pue: must be a number that is at least 1",
  );
  expect(given).toEqual(["?source=ours region,pue\nmoon-1,0.9"]);
});
