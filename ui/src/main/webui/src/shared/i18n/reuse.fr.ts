import { plurals } from "./plural";
import type { reuseEn } from "./reuse.en";

const plural = plurals("fr");

export const reuseFr: typeof reuseEn = {
  reuse: {
    title: (reused, expected) => `${reused} essais sur ${expected} repris`,
    intro:
      "Ils viennent d’évaluations antérieures, où la même chose a été demandée au même modèle de la même façon. Rien n’a été dépensé à nouveau pour eux ; ce qu’ils ont pris alors est dit à part.",
    expected: (reusable, trials) => `jusqu’à ${reusable} essais sur ${trials}`,
    fact: "Reprise",
    reused: "Repris",
    spentNow: "Coût de cette évaluation",
    once: { cost: "Coût d’alors", energy: "Énergie d’alors", carbon: "Carbone d’alors" },
    inCell: (count) => `dont ${count} repris`,
    timed: (count, text) => `sur ${text} ${plural(count, "essai mesuré", "essais mesurés")}`,
    timesOfThen: "durées d’alors",
    timesOfThenHint: "Aucun essai n’a été exécuté : les durées sont celles des essais repris",
    trial: (evaluation, at) => `repris de ${evaluation}, demandée le ${at} ; durées et jetons d’alors`,
  },
};
