import { plurals } from "./plural";

const plural = plurals("en");

/** Texts on trials that are taken over from earlier evaluations. */
export const reuseEn = {
  reuse: {
    title: (reused: string, expected: string) => `${reused} of ${expected} trials reused`,
    intro:
      "They were taken over from earlier evaluations, where the same was asked of the same model in the same way. Nothing was spent on them again; what they once took is told apart.",
    expected: (reusable: string, trials: string) => `up to ${reusable} of ${trials} trials`,
    fact: "Reuse",
    reused: "Reused",
    spentNow: "Cost of this evaluation",
    once: { cost: "Cost then", energy: "Energy then", carbon: "Carbon then" },
    inCell: (count: string) => `${count} reused`,
    timed: (count: number, text: string) => `of ${text} timed ${plural(count, "trial", "trials")}`,
    timesOfThen: "times of then",
    timesOfThenHint: "No trial was run: the times are those of the trials that were taken over",
    trial: (evaluation: string, at: string) =>
      `reused from ${evaluation}, requested ${at}; times and tokens of then`,
  },
};
