import { HttpResponse, http, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";

/** No metric but those of the ranking, no ranking but the newest, and no review, where a test does not say otherwise. */
export const server = setupServer(
  http.get("*/api/metrics", () => HttpResponse.json([])),
  http.get("*/api/evaluations/:evaluation/metrics", () =>
    HttpResponse.json({
      evaluation: "ev-1",
      metrics: [],
      ranked: true,
      measured: 0,
      completed: 0,
      revision: 0,
    }),
  ),
  http.get("*/api/evaluations/:evaluation/ranking/revisions", () => HttpResponse.json([])),
  http.get("*/api/evaluations/:evaluation/reviews/summary", () => HttpResponse.json([])),
);

/** Lets a path of the API answer so, for the rest of the test. */
export function answer(path: string, body: JsonBodyType, status = 200): void {
  server.use(http.get(`*${path}`, () => HttpResponse.json(body, { status })));
}
