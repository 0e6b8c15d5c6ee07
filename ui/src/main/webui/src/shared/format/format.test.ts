import { describe, expect, test } from "vitest";
import { known } from "~/test/fixtures";
import { secondsOf } from "./duration";
import { createFormat } from "./format";

const en = createFormat("en");
const fr = createFormat("fr");

/** Which of the no-break spaces it is depends on the version of the language data. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

type Known<T> = Extract<ReturnType<typeof known<T>>, { kind: "known" }>;
const energy = (low: number, mid: number, high: number) =>
  known({ wattHours: mid }, { low: { wattHours: low }, high: { wattHours: high } }) as Known<{
    wattHours: number;
  }>;

describe("durations", () => {
  test.each([
    ["PT0.123S", 0.123],
    ["PT1M2.5S", 62.5],
    ["PT2H", 7200],
    ["P1DT1S", 86_401],
    ["PT0S", 0],
    ["PT-0.5S", -0.5],
    ["PT-1M-2.5S", -62.5],
  ])("%s is %d seconds", (iso, seconds) => {
    expect(secondsOf(iso)).toBe(seconds);
  });

  test("anything else is refused, not taken for nothing", () => {
    expect(() => secondsOf("12 s")).toThrow("not an ISO 8601 duration");
  });

  test.each([
    [0.000_25, "250 µs"],
    [0.0042, "4.2 ms"],
    [0.123, "123 ms"],
    [1.5, "1.5 s"],
    [59.94, "59.9 s"],
    [125, "2 min 5 s"],
    [7260, "2 h 1 min"],
  ])("%d seconds read so", (seconds, text) => {
    expect(spaced(en.seconds(seconds))).toBe(text);
  });
});

describe("quantities", () => {
  test("take the unit in which they are at least one", () => {
    expect(en.energy(energy(0.00021, 0.00042, 0.00084))).toEqual({ mid: "420\u00a0µWh", range: "210–840" });
    expect(en.energy(energy(1500, 1500, 1500))).toEqual({ mid: "1.5\u00a0kWh" });
  });

  test("keep the unit of the middle throughout the range", () => {
    expect(en.energy(energy(0.5, 1, 2)).range).toBe("0.5–2");
  });

  test("are nothing in the base unit", () => {
    expect(en.energy(energy(0, 0, 0))).toEqual({ mid: "0\u00a0Wh" });
  });

  test("speak the language's numbers", () => {
    expect(fr.energy(energy(1234, 1234.5, 1236)).mid).toBe("1,23\u00a0kWh");
    expect(fr.score(0.4567, 1)).toBe("0,457");
    expect(spaced(fr.percent(0.934))).toBe("93 %");
  });

  test("carbon goes from micrograms to tonnes", () => {
    const grams = (value: number) => en.grams(value);
    expect(grams(0.0000021)).toBe("2.1\u00a0µg\u00a0CO₂e");
    expect(grams(12)).toBe("12\u00a0g\u00a0CO₂e");
    expect(grams(1.2e6)).toBe("1.2\u00a0t\u00a0CO₂e");
  });

  test("prices keep three digits, small ones with a power of ten", () => {
    expect(en.currency(0.00474, "USD")).toBe("US$0.00474");
    expect(en.currency(0.000000111, "USD")).toBe("US$1.11×10⁻⁷");
    expect(spaced(fr.currency(0.0000255, "USD"))).toBe("2,55×10⁻⁵ $US");
    expect(en.currency(0, "USD")).toBe("US$0");
  });
});

test.each([
  [0, "0%"],
  [0.000_01, "<\u202f0.01%"],
  [0.0046, "0.46%"],
  [0.345, "35%"],
  [0.996, "99.6%"],
  [1, "100%"],
])("a share of %d is %s: a little is not nothing, and almost all is not all", (share, text) => {
  expect(en.percent(share)).toBe(text);
});

test("differences have their sign", () => {
  expect(en.signedSeconds(-0.0042)).toBe("\u22124.2\u00a0ms");
  expect(en.signedSeconds(0)).toBe("0\u00a0ms");
  expect(en.signedMoney(0.012, "USD")).toBe("+US$0.012");
  expect(en.signedMoney(-0.000_025_5, "USD")).toBe("\u2212US$2.55×10⁻⁵");
});

test("scores have the digits of their scale", () => {
  expect(en.score(0.51234, 1)).toBe("0.512");
  expect(en.score(41.2567, 100)).toBe("41.3");
});
