import type { Format } from "~/shared/format/format";
import type { Messages } from "~/shared/i18n/en";
import type { LicenceTerm } from "./api/licence";

interface Money {
  amount: number;
  currency: string;
}

/** A condition as a sentence. */
export function termWords(term: LicenceTerm, words: Messages["licences"]["terms"], format: Format): string {
  const money = ({ amount, currency }: Money) => `${format.integer(amount)} ${currency}`;
  // Called by another name: a linter takes what begins with "use" for a hook.
  const notFor = words.useRestriction;
  switch (term.type) {
    case "maxMonthlyUsers":
      return words.maxMonthlyUsers(format.integer(term.users));
    case "maxAnnualRevenue":
      return words.maxAnnualRevenue(money(term.revenue));
    case "royalty":
      return words.royalty(format.decimal(term.percent), money(term.aboveAnnualRevenue));
    case "useRestriction":
      return notFor(words.fields[term.field] ?? term.field, term.unless);
    case "regionExclusion":
      return words.regionExclusion(term.regions.join(", "), term.multimodalOnly);
    case "attribution":
      return words.attribution(term.words);
    case "naming":
      return words.naming(term.prefix);
    case "noTrainingOnOutputs":
      return words.noTrainingOnOutputs[term.of];
    case "other":
      return term.words;
    default:
      return words[term.type];
  }
}
