import type { ChangeKind } from "../../../schemas/index.js";
import type { changes as english } from "../en/changes.js";

const kind: Readonly<Record<ChangeKind, string>> = {
  changed: "changée",
  corrected: "corrigée",
  contradicted: "contredite",
  compatible: "compatible",
  newly_known: "nouvellement connue",
  no_longer_known: "plus connue",
  unchanged: "inchangée",
  not_stated_again: "sans nouvel énoncé",
};

/** Ce que la page dit des changements entre deux vagues. */
export const changes: typeof english = {
  heading: "Ce qui a changé",
  kind,
  summary: (values, cases, earlier, later, counts) =>
    `Sur ${values} valeurs (${cases} dans l’échantillon aux deux dates) connues le ${earlier} ou le ${later} : ${counts}.`,
  count: (count, of) => `${count} ${count < 2 || of === "not_stated_again" ? kind[of] : `${kind[of]}s`}`,
  meaning:
    "Changée : un énoncé assurément plus récent donne une autre valeur de ce qui peut varier. Contredite : sinon, des sources divergent qui ne divergeaient pas. Corrigée : sinon, une autre valeur, de ce qui est fixe, ou de ce qui peut varier sans énoncé assurément plus récent : changement ou correction. Compatible : chacune des deux valeurs admet l’autre, comme au moins 94 et 120. Sans nouvel énoncé : personne n’a rien dit depuis, et rien ne montre si elle a changé.",
  statedAgain: (stated, silent, names) =>
    `Déjà connu avant : ${stated} avec un énoncé depuis, ${silent} sans (${names}).`,
  caption: "Valeurs différentes aux deux dates, sans celles nouvellement connues",
  change: "Changement",
  before: "Avant",
  after: "Depuis",
  statedOn: "Mentionnée le",
  shares: "Codes gagnés ou perdus, parmi les cas connus aux deux dates",
  code: "Code",
  gained: "Gagné par",
  lost: "Perdu par",
  silent: "Connus aux deux dates, sans nouvel énoncé",
  of: (count, of) => `${count} sur ${of}`,
  own: (date) => `${date}, tous les cas connus alors`,
  common: (date) => `${date}, connus aux deux dates`,
};
