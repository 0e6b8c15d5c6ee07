import type { Carbon, Energy, Known, Money } from "~/shared/api/schema";
import type { Locale } from "~/shared/i18n/locale";

const NARROW_NO_BREAK_SPACE = "\u202f";
const NO_BREAK_SPACE = "\u00a0";

const SMALLEST_PLAIN_PRICE = 0.0001;
const SUPERSCRIPTS = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

interface Unit {
  readonly name: string;
  readonly factor: number;
}

const ENERGY: readonly Unit[] = units("Wh");
const CARBON: readonly Unit[] = units("g\u00a0CO\u2082e", {
  kilo: "kg\u00a0CO\u2082e",
  mega: "t\u00a0CO\u2082e",
});

function units(base: string, large: { kilo?: string; mega?: string } = {}): readonly Unit[] {
  return [
    { name: large.mega ?? `M${base}`, factor: 1e6 },
    { name: large.kilo ?? `k${base}`, factor: 1e3 },
    { name: base, factor: 1 },
    { name: `m${base}`, factor: 1e-3 },
    { name: `µ${base}`, factor: 1e-6 },
  ];
}

/** The largest unit in which the value is at least one, so that a table shows 1 to 999 of something. */
function unitFor(value: number, of: readonly Unit[]): Unit {
  const base = of[2] as Unit;
  if (value === 0) {
    return base;
  }
  return of.find((unit) => value >= unit.factor) ?? (of[of.length - 1] as Unit);
}

/** A quantity in words: the middle, and the range where it is one. */
export interface QuantityText {
  readonly mid: string;
  readonly range?: string;
}

export type Format = ReturnType<typeof createFormat>;

export function createFormat(locale: Locale) {
  const tag = locale === "fr" ? "fr-FR" : "en-GB";
  const integer = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const significant = new Intl.NumberFormat(tag, { maximumSignificantDigits: 3 });
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const almostAll = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  const hardlyAny = new Intl.NumberFormat(tag, { style: "percent", maximumSignificantDigits: 2 });
  const compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 });
  const date = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" });
  const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short" });

  /** The symbols of the SI are the same in every language. */
  function unit(value: number, symbol: string, digits: number): string {
    const text = new Intl.NumberFormat(tag, { maximumFractionDigits: digits }).format(value);
    return `${text}${NO_BREAK_SPACE}${symbol}`;
  }

  function seconds(value: number): string {
    if (value < 0.001 && value > 0) {
      return unit(value * 1e6, "µs", 0);
    }
    if (value < 1) {
      return unit(value * 1000, "ms", value < 0.01 ? 1 : 0);
    }
    if (value < 60) {
      return unit(value, "s", value < 10 ? 2 : 1);
    }
    const whole = Math.round(value);
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor((whole % 3600) / 60);
    return hours > 0
      ? `${unit(hours, "h", 0)} ${unit(minutes, "min", 0)}`
      : `${unit(minutes, "min", 0)} ${unit(whole % 60, "s", 0)}`;
  }

  function scaled(known: { low: number; mid: number; high: number }, of: readonly Unit[]): QuantityText {
    const { name, factor } = unitFor(known.mid, of);
    const text = (value: number) => significant.format(value / factor);
    return withRange(
      known,
      `${text(known.mid)}${NO_BREAK_SPACE}${name}`,
      () => `${text(known.low)}–${text(known.high)}`,
    );
  }

  /** A little is not nothing, and almost all is not all. */
  function share(value: number): string {
    if (value > 0 && value < 0.0001) {
      return `<${NARROW_NO_BREAK_SPACE}${hardlyAny.format(0.0001)}`;
    }
    if (value > 0 && value < 0.01) {
      return hardlyAny.format(value);
    }
    return (value > 0.99 && value < 1 ? almostAll : percent).format(value);
  }

  const sign = (value: number) => (value > 0 ? "+" : value < 0 ? "\u2212" : "");

  /** Prices of single samples are tiny: below a hundredth of a cent they are written with a power of ten. */
  function currency(value: number, code: string): string {
    const money = new Intl.NumberFormat(tag, {
      style: "currency",
      currency: code,
      maximumSignificantDigits: 3,
    });
    if (value === 0 || value >= SMALLEST_PLAIN_PRICE) {
      return money.format(value);
    }
    const exponent = Math.floor(Math.log10(value));
    const mantissa = value / 10 ** exponent;
    const digits = significant.format(mantissa);
    return money.format(mantissa).replace(digits, `${digits}×10${superscript(exponent)}`);
  }

  return {
    tag,
    integer: (value: number) => integer.format(value),
    significant: (value: number) => significant.format(value),
    percent: share,
    date: (iso: string) => date.format(new Date(iso)),
    dateTime: (iso: string) => dateTime.format(new Date(iso)),
    seconds,
    /** A difference, with its sign. */
    signedSeconds: (value: number) => sign(value) + seconds(Math.abs(value)),
    rate: (perSecond: number) => `${significant.format(perSecond)}${NARROW_NO_BREAK_SPACE}/s`,
    currency,
    /** A difference, with its sign. */
    signedMoney: (value: number, code: string) => sign(value) + currency(Math.abs(value), code),

    /** 7B, 1.5M: the letters that model names use in every language. */
    parameters: (count: number) => compact.format(count),

    /** On the metric's own scale: three decimals of 1, one of 100. */
    score: (value: number, scale: number) => {
      const digits = scale > 1 ? 1 : 3;
      return new Intl.NumberFormat(tag, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(value);
    },

    /** With its sign, on the metric's own scale. */
    difference: (value: number, scale: number) => {
      const digits = scale > 1 ? 1 : 3;
      return new Intl.NumberFormat(tag, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: "exceptZero",
      }).format(value);
    },

    /** Two decimals, for what lies between -1 and 1. */
    decimal: (value: number) =>
      new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value),

    /** A p-value: below a thousandth nobody needs digits. */
    chance: (p: number) => {
      const decimals = new Intl.NumberFormat(tag, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
      return p < 0.001 ? `<${NARROW_NO_BREAK_SPACE}${decimals.format(0.001)}` : decimals.format(p);
    },

    /** From -1 to 1, the sign always shown. */
    signed: (value: number) =>
      new Intl.NumberFormat(tag, {
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
        signDisplay: "exceptZero",
      }).format(value),

    money: (known: Known<Money>): QuantityText => {
      const amounts = { low: known.low.amount, mid: known.mid.amount, high: known.high.amount };
      const text = (value: number) => currency(value, known.mid.currency);
      return withRange(amounts, text(amounts.mid), () => `${text(amounts.low)}–${text(amounts.high)}`);
    },
    energy: (known: Known<Energy>): QuantityText =>
      scaled({ low: known.low.wattHours, mid: known.mid.wattHours, high: known.high.wattHours }, ENERGY),
    grams: (value: number): string => scaled({ low: value, mid: value, high: value }, CARBON).mid,
    carbon: (known: Known<Carbon>): QuantityText =>
      scaled({ low: known.low.grams, mid: known.mid.grams, high: known.high.grams }, CARBON),
  };
}

function superscript(exponent: number): string {
  return [...String(exponent)].map((character) => SUPERSCRIPTS["-0123456789".indexOf(character)]).join("");
}

function withRange(
  { low, high }: { low: number; high: number },
  mid: string,
  range: () => string,
): QuantityText {
  return low === high ? { mid } : { mid, range: range() };
}
