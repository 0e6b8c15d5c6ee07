import { HttpResponse, http, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";

export const server = setupServer();

/** Lets a path of the API answer so, for the rest of the test. */
export function answer(path: string, body: JsonBodyType, status = 200): void {
  server.use(http.get(`*${path}`, () => HttpResponse.json(body, { status })));
}
