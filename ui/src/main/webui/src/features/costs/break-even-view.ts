import { type Axis, logarithmicAxis } from "~/shared/plot/axis";
import type { CurvePoint } from "./api/cost-plan";

export interface BreakEvenPlot {
  readonly x: Axis;
  readonly y: Axis;
  readonly api: string;
  readonly hosting: string;
  /** Between the least and the most that the measured throughput leaves open. */
  readonly band: string;
  readonly frame: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

const MARGIN = { left: 72, right: 16, top: 24, bottom: 46 };

/** A number of up to seven digits, and some air. */
const LABEL_WIDTH = 64;

/** Without the numbers that would run into the one before. */
function spaced(axis: Axis): Axis {
  let end = Number.NEGATIVE_INFINITY;
  const ticks = axis.ticks.filter(({ at }) => {
    const fits = at - end >= LABEL_WIDTH;
    end = fits ? at : end;
    return fits;
  });
  return { ...axis, ticks };
}

/** Both axes are logarithmic: traffic spans decades, and so does what it costs. Undefined where there is nothing to draw. */
export function breakEvenPlot(
  curve: readonly CurvePoint[],
  size: { readonly width: number; readonly height: number },
): BreakEvenPlot | undefined {
  const first = curve[0];
  const last = curve[curve.length - 1];
  if (!first || !last || first === last) {
    return undefined;
  }
  const frame = {
    left: MARGIN.left,
    right: size.width - MARGIN.right,
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  const amounts = curve.flatMap(({ api, hostingLow, hostingHigh }) => [
    api.amount,
    hostingLow.amount,
    hostingHigh.amount,
  ]);
  const x = spaced(
    logarithmicAxis(first.requestsPerDay, last.requestsPerDay, { start: frame.left, end: frame.right }),
  );
  const y = logarithmicAxis(Math.min(...amounts) / 1.2, Math.max(...amounts) * 1.2, {
    start: frame.bottom,
    end: frame.top,
  });
  const path = (of: (point: CurvePoint) => number, points: readonly CurvePoint[] = curve) =>
    points.map((point) => `${x.at(point.requestsPerDay).toFixed(1)},${y.at(of(point)).toFixed(1)}`).join(" ");
  return {
    x,
    y,
    api: path(({ api }) => api.amount),
    hosting: path(({ hostingMid }) => hostingMid.amount),
    band: `${path(({ hostingLow }) => hostingLow.amount)} ${path(({ hostingHigh }) => hostingHigh.amount, [...curve].reverse())}`,
    frame,
  };
}
