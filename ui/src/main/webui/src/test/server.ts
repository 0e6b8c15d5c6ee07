import { HttpResponse, http, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";

/** Nobody has reviewed anything where a test does not say otherwise. */
export const server = setupServer(
  http.get("*/api/evaluations/:evaluation/reviews/summary", () => HttpResponse.json([])),
);

/** Lets a path of the API answer so, for the rest of the test. */
export function answer(path: string, body: JsonBodyType, status = 200): void {
  server.use(http.get(`*${path}`, () => HttpResponse.json(body, { status })));
}
