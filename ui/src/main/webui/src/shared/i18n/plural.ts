/** Picks the form that a number takes in a language: "1 sample", "2 samples". */
export function plurals(tag: string) {
  const rules = new Intl.PluralRules(tag);
  return (count: number, one: string, other: string): string => (rules.select(count) === "one" ? one : other);
}
