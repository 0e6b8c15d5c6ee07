import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, test } from "vitest";
import type { Agreement, CandidateReviews, ReviewQueue } from "~/features/reviews/api/review";
import { ENDED, EVALUATION, scored } from "~/test/fixtures";
import { renderAt } from "~/test/render-at";
import { answer, server } from "~/test/server";

const HOSTILE = "<img src=x onerror=alert(1)> no fever and cough";

const task = (sample: string, completion: string) => ({
  run: "ev-1.2",
  sample,
  repetition: 0,
  input: { type: "text" as const, text: `What happened in ${sample}?` },
  completion,
});

const QUEUE: ReviewQueue = {
  reviewed: 3,
  total: 5,
  items: [task("s1", HOSTILE), task("s2", "She twisted her ankle.")],
};

/** What the server was sent, while it answers with the given status. */
function taking(sent: unknown[], status = 200) {
  server.use(
    http.post("*/api/evaluations/ev-1/reviews", async ({ request }) => {
      sent.push(await request.json());
      return status === 200
        ? HttpResponse.json({ received: 1, changed: 1 })
        : HttpResponse.json(
            { title: "Refused", status, detail: "there is no trial ev-1.2/s1/0" },
            { status },
          );
    }),
  );
}

beforeEach(() => {
  localStorage.setItem("aloi.reviewer", "ann");
  answer("/api/evaluations/ev-1/reviews/queue", QUEUE);
});

test("a reviewer approves, scores and rejects without leaving the keyboard", async () => {
  const sent: unknown[] = [];
  taking(sent);
  const { container } = renderAt("/evaluations/ev-1/review");

  const first = await screen.findByTestId("review-task");
  expect(within(first).getByText(HOSTILE)).toBeTruthy();
  expect(container.querySelector("main img")).toBeNull();
  expect(screen.getByTestId("review-count").textContent).toBe("3 of 5 reviewed");
  for (const name of ["notes-large", "notes-small", "ev-1.2"]) {
    expect(container.textContent).not.toContain(name);
  }
  await userEvent.keyboard("4a");
  expect(await screen.findByText("She twisted her ankle.")).toBeTruthy();
  await userEvent.keyboard("r");

  await waitFor(() => expect(sent).toHaveLength(2));
  const common = { run: "ev-1.2", repetition: 0, reviewer: "ann" };
  expect(sent[0]).toMatchObject({ ...common, sample: "s1", judgement: "approved", score: 4 });
  expect(sent[1]).toMatchObject({ ...common, sample: "s2", judgement: "rejected" });
  expect(sent[1]).not.toHaveProperty("score");
  expect((sent[0] as { seconds: number }).seconds).toBeGreaterThanOrEqual(0);
  expect(screen.getByTestId("review-count").textContent).toBe("5 of 5 reviewed");
  expect(screen.getByText("Everything at hand is reviewed")).toBeTruthy();
});

test("a correction shows what it changes and is sent with Ctrl+Enter; letters in it are letters", async () => {
  const sent: unknown[] = [];
  taking(sent);
  renderAt("/evaluations/ev-1/review");
  await screen.findByTestId("review-task");

  await userEvent.keyboard("e");
  const editor = screen.getByLabelText("Corrected text");
  expect(document.activeElement).toBe(editor);
  await userEvent.clear(editor);
  await userEvent.type(editor, "no fever but a cough");
  const diff = screen.getByTestId("diff");
  expect([...diff.querySelectorAll("del")].map((it) => it.textContent).join("")).toContain("and");
  expect([...diff.querySelectorAll("ins")].map((it) => it.textContent).join("")).toContain("but a");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ judgement: "corrected", correction: "no fever but a cough" });
});

test("a correction that changes nothing approves", async () => {
  const sent: unknown[] = [];
  taking(sent);
  renderAt("/evaluations/ev-1/review");
  await screen.findByTestId("review-task");

  await userEvent.keyboard("e{Control>}{Enter}{/Control}");

  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ judgement: "approved" });
  expect(sent[0]).not.toHaveProperty("correction");
});

test("nothing is lost while the network is gone, nor by a reload", async () => {
  server.use(http.post("*/api/evaluations/ev-1/reviews", () => HttpResponse.error()));
  const { unmount } = renderAt("/evaluations/ev-1/review");
  await screen.findByTestId("review-task");
  await userEvent.keyboard("a");
  expect((await screen.findByTestId("waiting")).textContent).toContain("1 review is not sent yet");
  expect(screen.getByText("She twisted her ankle.")).toBeTruthy();
  await userEvent.keyboard("e");
  await userEvent.type(screen.getByLabelText("Corrected text"), " Badly.");
  unmount();

  const sent: unknown[] = [];
  taking(sent);
  renderAt("/evaluations/ev-1/review");

  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ sample: "s1", judgement: "approved" });
  expect(((await screen.findByLabelText("Corrected text")) as HTMLTextAreaElement).value).toBe(
    "She twisted her ankle. Badly.",
  );
  await waitFor(() => expect(localStorage.getItem("aloi.reviews.ev-1")).toBeNull());
});

test("what the server refuses is shown with its reason and holds up nothing", async () => {
  taking([], 422);
  renderAt("/evaluations/ev-1/review", "fr");
  await screen.findByTestId("review-task");

  await userEvent.keyboard("a");

  expect((await screen.findByRole("alert")).textContent).toContain("s1: there is no trial ev-1.2/s1/0");
  expect(screen.getByText("She twisted her ankle.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Les abandonner" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("who one is, is asked for once; what is put off comes last", async () => {
  localStorage.clear();
  renderAt("/evaluations/ev-1/review");

  await userEvent.type(await screen.findByLabelText("Your name"), "bob{Enter}");
  await screen.findByText(HOSTILE);
  await userEvent.keyboard("n");

  expect(await screen.findByText("She twisted her ankle.")).toBeTruthy();
  await userEvent.keyboard("n");
  expect(await screen.findByText(HOSTILE)).toBeTruthy();
  expect(localStorage.getItem("aloi.reviewer")).toBe("bob");
});

const SUMMARY: CandidateReviews[] = [
  {
    run: "ev-1.2",
    candidate: "notes-large",
    reviews: 12,
    trials: 12,
    approved: 6,
    corrected: 5,
    rejected: 1,
    uncorrected: 1,
    quality: [
      scored(12.5, { metric: "hter", scale: 100, low: 8, high: 20.25, higherIsBetter: false }),
      scored(0.5, { metric: "approvedAsIs", low: 0.25, high: 0.75, interval: "Wilson, 6 of 12", n: 12 }),
      { kind: "unscored", metric: "editsPerWord", signature: "editsPerWord", reason: "none" },
    ],
    seconds: { value: 31, low: 20, high: 42, level: 0.95, interval: "t, 12 samples", reviews: 12, n: 12 },
  },
];

const AGREEMENT: Agreement = {
  trials: 12,
  samples: 12,
  items: [
    {
      judgement: "HTER",
      metric: "chrf",
      signature: "chrf|nrefs:1",
      n: 12,
      higherIsBetter: true,
      contrary: false,
      spearman: {
        value: -0.44,
        low: -0.8,
        high: 0.1,
        level: 0.95,
        interval: "Fisher's transform, 12 samples",
      },
    },
    {
      judgement: "HTER",
      metric: "ter",
      signature: "ter|nrefs:1",
      n: 12,
      higherIsBetter: false,
      contrary: true,
      spearman: { value: -0.12 },
    },
  ],
};

test("an evaluation shows the effort and which metric follows people", async () => {
  answer("/api/evaluations/ev-1", { ...EVALUATION, state: "COMPLETED" });
  answer("/api/evaluations/ev-1/ranking", ENDED);
  answer("/api/evaluations/ev-1/reviews/summary", SUMMARY);
  answer("/api/evaluations/ev-1/agreement", AGREEMENT);
  answer("/api/evaluations/ev-1/contradictions", []);
  renderAt("/evaluations/ev-1");

  const effort = (await screen.findByTestId("effort-row")).textContent ?? "";
  for (const part of ["notes-large", "12.5", "8.0–20.3", "50%", "25%–75%", "31\u00a0s"]) {
    expect(effort).toContain(part);
  }
  const [chrf, ter] = await screen.findAllByTestId("agreement-row");
  expect(chrf?.textContent).toContain("-0.44 -0.80 to +0.10");
  expect(chrf?.textContent).toContain("closest");
  expect(ter?.textContent).toContain("points the wrong way");
  expect(screen.getByRole("link", { name: "Review completions" }).getAttribute("href")).toBe(
    "/evaluations/ev-1/review",
  );
});
