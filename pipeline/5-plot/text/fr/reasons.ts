import type { AgreementReason, NumberReason, WitnessReason } from "../../../schemas/index.js";
import type { Reasons } from "../en/reasons.js";

export const witness: Reasons<WitnessReason> = {
  "": () => "",
  no_answer: () => "pas de réponse",
  not_coded: () => "non codé",
  blank: () => "vide",
  term_ended: (date) => `périmé : son propre terme a pris fin en ${date}`,
  term_begins_later: (date) => `son propre terme commence en ${date}, après la date de référence`,
  undated: () => "sans date, alors que le champ peut changer",
  not_yet_stated: (date) => `daté de ${date}, peut-être après la date de référence`,
  lapsed: (day, { label, valid_years }) =>
    `périmé le ${day} : un énoncé du champ « ${label} » est recevable ${valid_years} ans`,
  coders_differ: () => "deux personnes ont codé ses mots différemment, et personne n’a tranché",
  left_out: (what) => `écarté par les réglages : ${what}`,
  too_indirect: (grade) => `un indice de degré ${grade} ne décide jamais seul`,
  superseded: (date) => `remplacé par ce que la même source indépendante énonce en ${date}`,
  presence_only: () => "atteste une présence en ce lieu, ce qui ne contredit pas un siège ailleurs",
  undecided: () => "aucun côté ne l’emporte",
  names_none: () => "restreint la valeur sans en nommer une",
  less_specific: () => "compatible avec la valeur, mais moins précis",
};

const alone = (category: string) => `kappa indéfini : l’un des côtés n’a qu’une catégorie (${category})`;
export const agreement: Reasons<AgreementReason> = {
  "": () => "",
  nothing_to_compare: () => "rien à comparer",
  free_text: () => "le texte libre n’est pas comparé",
  too_few_cases: (least) => `moins de ${least} cas à comparer`,
  more_than_two_sides: () => "pas de kappa : il compare deux côtés",
  one_category_each: (categories) => `kappa indéfini : chaque côté n’a qu’une catégorie (${categories})`,
  one_category_first: alone,
  one_category_second: alone,
  one_category: () => "indéfini : une seule catégorie",
  interval_one_category: () => "pas d’intervalle : trop de rééchantillons n’ont qu’une catégorie",
  interval_degenerate: () => "pas d’intervalle : tous les rééchantillons donnent la même valeur",
};

export const numbers: Reasons<NumberReason> = {
  "": () => "",
  too_few: (least) => `moins de ${least} valeurs`,
  percentages: () => "on n’additionne pas des pourcentages",
  not_exact: () => "une moyenne demande des nombres exacts",
};
