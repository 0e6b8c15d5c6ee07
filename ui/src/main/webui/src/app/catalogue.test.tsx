import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import type { Licence, VerdictView } from "~/features/licences/api/licence";
import type { CoverageReport } from "~/features/suites/api/suite";
import { renderAt } from "~/test/render-at";
import { answer, server } from "~/test/server";

const LICENCE: Licence = {
  id: "LicenseRef-example",
  name: "Example Licence",
  commercial: "CONDITIONAL",
  conditions: ["Ask above 700 million users."],
  link: "https://example.org/licence",
  verified: "TEXT",
  source: "the text",
  asOf: "2026-01-02",
  terms: [
    { type: "maxMonthlyUsers", users: 700_000_000, clause: { place: "section 2", verified: "TEXT" } },
    {
      type: "useRestriction",
      field: "medical-advice",
      clause: { place: "Attachment A (l)", verified: "KNOWLEDGE" },
    },
  ],
};

const FORBIDDEN: VerdictView = {
  outcome: "FORBIDDEN",
  findings: [
    {
      effect: "FORBIDS",
      licence: "LicenseRef-example",
      through: "the licence itself",
      words: "It must not be used for medical advice.",
      place: "Attachment A (l)",
      verified: "KNOWLEDGE",
    },
  ],
  notice: "Not legal advice.",
};

const SUITE = {
  suite: "visits@0a1b",
  name: "visits",
  digest: "0a1b2c3d4e5f60718293a4b5",
  samples: 120,
  splits: { test: 120 },
  selfHostedOnly: true,
};

const SEALED = {
  ...SUITE,
  suite: "visits-held-out@9f8e",
  name: "visits-held-out",
  samples: 30,
  part: "HELD_OUT",
  dividedFrom: "visits@0a1b",
  sealedAt: "2026-01-02T00:00:00Z",
};

const COVERAGE: CoverageReport = {
  samples: 120,
  ofSamples: 120,
  inputWords: { least: 3, p5: 8, median: 40, p95: 90, most: 200 },
  referenceWords: { least: 1, p5: 2, median: 9, p95: 20, most: 44 },
  tags: { split: { values: 1, without: 0, most: { test: 120 } } },
  exactDuplicates: { groups: 1, samples: 2, examples: [] },
  nearDuplicates: { groups: 0, samples: 0, examples: [] },
  clusters: { named: 12, alone: 0, effective: 9.5, largest: "day-1", largestSamples: 30 },
  leaks: [],
  leakedSamples: 0,
  warnings: ["One cluster holds a quarter of the samples."],
  method: "MinHash of three-word shingles.",
};

const page = <T,>(items: T[]) => ({ items, page: 0, size: 50, total: items.length });

describe("licences", () => {
  test("are listed and searched by the server", async () => {
    answer("/api/licences", page([LICENCE]));
    renderAt("/licences");

    const row = (await screen.findByRole("link", { name: "Example Licence" })).closest("tr");
    expect(row?.textContent).toContain("Commercial use with conditions");
    expect(row?.textContent).toContain("the text was read");
  });

  test("tell each condition with its clause and how it is known", async () => {
    answer("/api/licences/LicenseRef-example", LICENCE);
    renderAt("/licences/LicenseRef-example");

    const rows = await screen.findAllByTestId("term-row");
    expect(rows[0]?.textContent).toContain("At most 700,000,000 users a month");
    expect(rows[0]?.textContent).toContain("section 2");
    expect(rows[1]?.textContent).toContain("Not for medical advice");
    expect(rows[1]?.textContent).toContain("general knowledge");
  });

  test("answer a question by keyboard, with what decided it", async () => {
    const asked: unknown[] = [];
    answer("/api/licences/LicenseRef-example", LICENCE);
    server.use(
      http.post("*/api/licences/LicenseRef-example/verdict", async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json(FORBIDDEN);
      }),
    );
    renderAt("/licences/LicenseRef-example", "fr");
    const user = userEvent.setup();

    await user.selectOptions(
      await screen.findByLabelText("Domaines que les licences restreignent"),
      "certains d’eux",
    );
    await user.click(screen.getByLabelText("conseil médical"));
    screen.getByRole("button", { name: "Interroger la licence" }).focus();
    await user.keyboard("{Enter}");

    const verdict = within(await screen.findByTestId("verdict"));
    expect(verdict.getByText("Interdit")).toBeTruthy();
    expect(verdict.getByRole("listitem").textContent).toContain("Attachment A (l)");
    expect(asked).toEqual([{ commercial: true, fields: ["medical-advice"] }]);
  });
});

describe("suites", () => {
  test("are listed, and say which samples are not shown", async () => {
    answer("/api/suites", page([SEALED, SUITE]));
    renderAt("/suites");

    const rows = await screen.findAllByTestId("suite-row");
    expect(rows[0]?.textContent).toContain("held out");
    expect(rows[0]?.textContent).toContain("samples not shown");
    expect(rows[1]?.textContent).toContain("whole");
  });

  test("tell what they cover, and their other versions", async () => {
    answer("/api/suites", page([SEALED, SUITE]));
    answer("/api/suites/visits%400a1b/coverage", COVERAGE);
    renderAt("/suites/visits@0a1b");

    expect((await screen.findByTestId("coverage-warnings")).textContent).toContain("quarter of the samples");
    expect(screen.getByText("2 samples in 1 groups")).toBeTruthy();
    expect(screen.getByRole("link", { name: "visits-held-out" })).toBeTruthy();
  });

  test("that are held out show nothing of their samples", async () => {
    let asked = 0;
    answer("/api/suites", page([SEALED, SUITE]));
    server.use(
      http.get("*/api/suites/:suite/coverage", () => {
        asked++;
        return HttpResponse.json(COVERAGE);
      }),
    );
    renderAt("/suites/visits-held-out@9f8e");

    expect(await screen.findByText(/Its samples are not shown/)).toBeTruthy();
    expect(asked).toBe(0);
  });
});
