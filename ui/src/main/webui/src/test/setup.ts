import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, beforeAll } from "vitest";
import { FakeEventSource } from "./fake-event-source";
import { server } from "./server";

Object.assign(globalThis, { EventSource: FakeEventSource });
// jsdom scrolls nothing and says so at each attempt.
window.scrollTo = () => undefined;

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
  FakeEventSource.reset();
  localStorage.clear();
});
afterAll(() => server.close());
