import type { Noun } from "../../../schemas/index.js";
import { de } from "../grammar.js";
import type { Words } from "../words.js";

export const tables = ({ many }: Noun): Words["tables"] => ({
  word: "Tableau",
  context: {
    caption: (title) => `${title} : totaux tels que publiés`,
    notes: (source, n) => `Source : ${source}. n = ${n}. Aucun ne manque.`,
  },
  survey: {
    caption: (title, cases, asOf) => `${title} : valeurs de ${cases}, ${asOf}`,
    marks: "× : oui ; vide : non.",
    signs: "† : les sources divergent ; - : pas de valeur.",
  },
  shares: {
    caption: (cases, asOf) => `Effectifs et parts de ${cases} par champ codé, ${asOf}`,
    headings: ["Champ", "Code", "Effectif", "Bornes", "Sur", "Manquants", "%", "Intervalle à 95 %"],
    city_group: "Groupe de villes",
    signs: `Bornes : le moins et le plus de ${many} pouvant avoir le code, quelles que soient les valeurs manquantes et contestées. Sur : ${many} ayant une valeur. Intervalle : Wilson, en %, comme pour un échantillon. Quand plusieurs codes s’appliquent à la fois, chacun est compté à part.`,
  },
  numbers: {
    caption: (cases, asOf) => `Nombres connus de ${cases}, ${asOf}`,
    headings: [
      ...["Champ", "n", "Exacts", "Manquants", "Minimum", "Premier quartile", "Médiane", "Troisième quartile"],
      ...["Maximum", "Total", "Moyenne (écart type)"],
    ],
    signs: (reasons) =>
      `n : valeurs connues ; exacts : celles qui sont des nombres, les autres étant des bornes. Une plage, ≥ ou ≤ : ce que ces bornes laissent ouvert. - : ${reasons === "" ? "" : `non donné (${reasons}) ou `}sans bornes. Quartiles : définition 7 de Hyndman & Fan (1996). Total : somme des valeurs connues. Écart type : n - 1.`,
  },
  blocks: {
    caption: (cases, asOf) => `Champs oui/non : valeurs pour ${cases}, ${asOf}`,
    headings: ["Champ", "Oui", "Bornes", "Sur", "Manquants", "%", "Intervalle à 95 %", "Contestés"],
    signs: `Bornes : le moins et le plus de ${many} pouvant avoir oui, quelles que soient les valeurs manquantes et contestées. Sur : ${many} ayant une valeur. Intervalle : Wilson, en %, comme pour un échantillon. Contestés : les sources divergent.`,
  },
  claims: {
    caption: (claims) =>
      claims === 1
        ? "Le chiffre ou la comparaison du texte publié, comparé aux valeurs"
        : `Les ${claims} chiffres et comparaisons du texte publié, comparés aux valeurs`,
    headings: ["Section", "Affirmation, reformulée", "Publié", "Calculé", "Plage", "Verdict", "Pourquoi"],
    notes: (source, untestable, claims) =>
      `Source : ${source === "" ? "" : `texte ${de(source)}, et `}valeurs triangulées. n = ${claims} ${claims < 2 ? "affirmation" : "affirmations"}.${untestable === 0 ? "" : ` ${untestable < 2 ? "Invérifiable" : "Invérifiables"} : ${untestable}.`} Plage : résultats possibles selon les valeurs manquantes et contestées.`,
  },
});
