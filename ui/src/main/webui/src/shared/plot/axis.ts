export interface Tick {
  readonly value: number;
  readonly at: number;
}

export interface Axis {
  readonly logarithmic: boolean;
  readonly ticks: readonly Tick[];
  readonly at: (value: number) => number;
}

/** Pixels from where the axis starts to where it ends; the end may lie before the start, as upwards it does. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Above this ratio of the largest to the smallest value, a linear axis would push most points into a corner. */
const LOGARITHMIC_FROM = 20;

export function costAxis(values: readonly number[], span: Span): Axis {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  if (min > 0 && max / min > LOGARITHMIC_FROM) {
    return logarithmicAxis(min / 1.5, max * 1.5, span);
  }
  return linearAxis(0, max === 0 ? 1 : max * 1.12, span);
}

export function linearAxis(from: number, to: number, span: Span): Axis {
  const at = (value: number) => span.start + ((value - from) / (to - from)) * (span.end - span.start);
  const step = niceStep((to - from) / 5);
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  const ticks = Array.from({ length: count }, (_, index) => {
    const value = Number(((first + index) * step).toPrecision(12));
    return { value, at: at(value) };
  });
  return { logarithmic: false, ticks, at };
}

export function logarithmicAxis(from: number, to: number, span: Span): Axis {
  const [low, high] = [Math.log10(from), Math.log10(to)];
  const at = (value: number) =>
    span.start + ((Math.log10(value) - low) / (high - low)) * (span.end - span.start);
  const decades = Array.from(
    { length: Math.ceil(high) - Math.floor(low) + 1 },
    (_, index) => Math.floor(low) + index,
  );
  const steps = high - low > 3 ? [1] : [1, 2, 5];
  const ticks = decades
    .flatMap((decade) => steps.map((step) => Number((step * 10 ** decade).toPrecision(3))))
    .filter((value) => value >= from && value <= to)
    .map((value) => ({ value, at: at(value) }));
  return { logarithmic: true, ticks, at };
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const fraction = rough / power;
  const nice = fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10;
  return nice * power;
}
