interface Choice {
  readonly run: string;
  readonly cost: number;
  readonly quality: number;
}

/** The choices that no other beats on both cost and quality (Pareto front), from cheap to dear. */
export function frontOf(choices: readonly Choice[]): readonly string[] {
  return choices
    .filter((choice) => !choices.some((other) => dominates(other, choice)))
    .sort((a, b) => a.cost - b.cost || b.quality - a.quality)
    .map(({ run }) => run);
}

function dominates(a: Choice, b: Choice): boolean {
  const asGood = a.cost <= b.cost && a.quality >= b.quality;
  return asGood && (a.cost < b.cost || a.quality > b.quality);
}
