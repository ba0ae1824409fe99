import type { Noun } from "../../schemas/index.js";
import { adoption } from "./fr/adoption.js";
import { change } from "./fr/change.js";
import { claims } from "./fr/claims.js";
import { combinations } from "./fr/combinations.js";
import { crossTable } from "./fr/cross-table.js";
import { evidence } from "./fr/evidence.js";
import { layers } from "./fr/layers.js";
import { map } from "./fr/map.js";
import { matrix } from "./fr/matrix.js";
import { multiverse } from "./fr/multiverse.js";
import { numbers } from "./fr/numbers.js";
import { plain } from "./fr/plain.js";
import { plans } from "./fr/plans.js";
import { profiles } from "./fr/profiles.js";
import * as reasons from "./fr/reasons.js";
import { report } from "./fr/report.js";
import { shares } from "./fr/shares.js";
import { tables } from "./fr/tables.js";
import { timeline } from "./fr/timeline.js";
import { workbook } from "./fr/workbook.js";
import { capital, counted, de } from "./grammar.js";
import type { Sides } from "./sides.js";
import type { Words } from "./words.js";

const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} et ${items.at(-1)}`;

const commonOf = (noun: Noun): Words["common"] => ({
  colon: " : ",
  semicolon: " ; ",
  or: " ou ",
  list,
  number: (value, decimals = 0) => value.toFixed(decimals).replace(".", ","),
  percent: (value, decimals = 0) => `${value.toFixed(decimals).replace(".", ",")} %`,
  ends: (fewest, most, all) => `${fewest === most ? fewest : `${fewest} à ${most}`} sur ${all}`,
  whatever: " quelles que soient les valeurs ouvertes",
  bounds: (fewest, most, all) =>
    `${fewest === most ? fewest : `${fewest} à ${most}`} sur ${all} quelles que soient les valeurs manquantes et contestées`,
  boundsNote: `Une barre donne les parts possibles de l’ensemble des ${noun.many}, quelles que soient les valeurs manquantes et contestées.`,
  belowBounds: `Un effectif est inférieur à ses bornes là où les sources laissent une valeur ouverte dont chaque possibilité a le code : sans valeur unique, ${noun.gender === "f" ? "une" : "un"} ${noun.one} n’est pas ${noun.gender === "f" ? "comptée" : "compté"}, mais a le code à coup sûr.`,
  rounding: "Chaque pourcentage est arrondi à part : leur somme peut différer de 100.",
  day: (iso) => {
    const [year = "", month = "", day = ""] = iso.split("-");
    const first = day === "" ? [] : [day === "01" ? "1er" : Number(day)];
    return [...first, ...(month === "" ? [] : [months[Number(month) - 1]]), year].join(" ");
  },
  cases: (n) => counted(n, noun),
  case: capital(noun.one),
  elsewhere: (groups) => (groups === 1 ? "Hors de ce groupe" : "Dans aucun de ces groupes"),
  none: "aucun",
  yes: "oui",
  pending: "pas encore",
  no: "non",
  missing: "manquant",
  undecided: "non tranché",
  contested: "sources en désaccord",
  answers: (n) => `${n} réponses`,
  each: (equals) => (equals > 1 ? " chacune" : ""),
  languages: { en: "anglais", fr: "français" },
  untranslated: ({ language, count, first, more, columns, file }) =>
    `${count} ${count < 2 ? "libellé manque" : "libellés manquent"} en ${language} et ${count < 2 ? "reste" : "restent"} dans la langue du dictionnaire des champs : ${first}${more === 0 ? "" : ` et ${more} autres`} ; à remplir : ${columns} dans ${file}`,
});

const document = { one: "document", many: "documents" };
const value = { one: "valeur", many: "valeurs" };

const captionFor = (common: Words["common"], sides: Sides): Words["caption"] => ({
  asOf: (day) => `au ${common.day(day)}`,
  source: (studies, documents) => {
    const surveys = studies.map((study) => `${sides.survey ? "enquête" : "source primaire"} ${de(study)}`);
    return `Source : ${list([...surveys, ...(documents > 0 ? [counted(documents, document)] : [])]) || "aucune"}.`;
  },
  n: (n) => `n = ${common.cases(n)}.`,
  missing: (values, of, open) => {
    const none = values === 0 && open === 0 && of > 1;
    const missing = none ? `Aucune des ${of} valeurs ne manque.` : `Il manque ${counted(values, value)} sur ${of}.`;
    return open === 0 ? missing : `${missing} Laissées ouvertes par les sources, sans valeur unique : ${open}.`;
  },
  contested: (values) => `Sources en désaccord sur ${counted(values, value)}.`,
});

export const fr = (noun: Noun, sides: Sides): Words => {
  const common = commonOf(noun);
  return {
    common,
    caption: captionFor(common, sides),
    figures: {
      matrix: matrix(noun),
      adoption: adoption(noun),
      profiles: profiles(noun),
      timeline: timeline(noun),
      shares: shares(noun, sides),
      "cross-table": crossTable(noun),
      combinations: combinations(noun),
      numbers: numbers(noun),
      plans: plans(noun),
      map: map(noun),
      evidence: evidence(noun, sides),
      change: change(noun),
      claims: claims(noun),
      multiverse: multiverse(noun),
    },
    tables: tables(noun),
    workbook: workbook(noun),
    layers: layers(noun),
    report: report(noun, sides),
    plain: plain(noun),
    reasons,
  };
};
