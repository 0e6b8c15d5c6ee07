interface Labelled {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const CHARACTER_WIDTH = 6.4;
const LINE_HEIGHT = 14;

/** Puts each label beside, above or below its point; one that would cover another label or a point is left out. */
export function placeLabels(points: readonly Labelled[], bounds: Box): readonly PlacedLabel[] {
  const taken: Box[] = points.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  return points.flatMap((point) => {
    const label = positions(point).find((candidate) => fits(boxOf(candidate), taken, bounds));
    if (!label) {
      return [];
    }
    taken.push(boxOf(label));
    return [label];
  });
}

function positions({ text, x, y, radius }: Labelled): readonly PlacedLabel[] {
  const gap = radius + 5;
  return [
    { text, x: x + gap, y: y + 4, anchor: "start" },
    { text, x: x - gap, y: y + 4, anchor: "end" },
    { text, x, y: y - gap, anchor: "middle" },
    { text, x, y: y + gap + 9, anchor: "middle" },
  ];
}

function boxOf({ text, x, y, anchor }: PlacedLabel): Box {
  const width = text.length * CHARACTER_WIDTH;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE_HEIGHT + 3, bottom: y + 3 };
}

function fits(box: Box, taken: readonly Box[], bounds: Box): boolean {
  const inside =
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom;
  return inside && !taken.some((other) => overlaps(box, other));
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
