import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll } from "vitest";
import { FakeEventSource } from "./fake-event-source";
import { server } from "./server";

// The first look at a page waits for its modules to be transformed, which a busy machine does not do within the default second.
configure({ asyncUtilTimeout: 15_000 });

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

// jsdom has no Blob.text().
Blob.prototype.text = function text() {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(this);
  });
};
