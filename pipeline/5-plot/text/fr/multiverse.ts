import type { Noun } from "../../../schemas/index.js";
import type { Words } from "../words.js";
import { terms } from "./terms.js";

const coders: Readonly<Record<string, string>> = { agreed: "accord", first: "premier", second: "second" };

export const multiverse = ({ many }: Noun): Words["figures"]["multiverse"] => ({
  title: (kept, keptOrUntestable, all, combinations) => {
    const others = all - kept - keptOrUntestable;
    return `Sur ${all} ${all < 2 ? "affirmation vérifiable" : "affirmations vérifiables"}, ${kept} ${kept < 2 ? "garde son verdict" : "gardent leur verdict"} dans les ${combinations} combinaisons de choix, ${keptOrUntestable} le ${keptOrUntestable < 2 ? "garde ou est invérifiable" : "gardent ou sont invérifiables"} et ${others} en ${others < 2 ? "reçoit" : "reçoivent"} un autre dans certaines`;
  },
  what: (all, combinations) =>
    `${all} ${all < 2 ? "affirmation jugée" : "affirmations jugées"} selon ${combinations} ${combinations < 2 ? "combinaison" : "combinaisons"} de règle, degré de preuve minimal, date de référence, codeur et types de source.`,
  note: `Les combinaisons ne sont pas également plausibles : leur part n’est pas une probabilité. Résultat : le plus bas et le plus haut de toutes les combinaisons, sans celles où elle est invérifiable, en pourcentage, en écart de nombre de ${many}, ou en nombre que donnent des documents ou un tableau publié. Changé par : tous les plus petits ensembles d’autres choix qui donnent un autre verdict, et ce verdict ; invérifiable ne compte que si aucun choix n’en donne un vérifiable.`,
  description: "Une barre par affirmation, divisée selon le verdict de chaque combinaison.",
  head: { claim: "Affirmation, reformulée", kept: "Verdict gardé dans", result: "Résultat", turned: "Changé par" },
  axis: (combinations) => `Combinaisons (sur ${combinations})`,
  kept: (verdict, count, all) => `${verdict}, ${count} sur ${all}`,
  result: (low, high) => (low === high ? low : `${low} à ${high}`),
  none: "aucun choix",
  turned: (sets, all, verdict) =>
    `${sets.join(" ; ou ")}${all > sets.length ? ` ; ou ${all - sets.length} autres` : ""} → ${verdict}`,
  choice: (choice, option) => {
    switch (choice) {
      case "policy":
        return `règle ${option}`;
      case "least_grade":
        return `degré minimal : ${terms.evidence[option] ?? option}`;
      case "reference_date":
        return `au ${option}`;
      case "coder":
        return `codeur : ${coders[option] ?? option}`;
      case "without_kinds":
        return `sans le type : ${(terms.kind as Readonly<Record<string, string>>)[option] ?? option}`;
    }
  },
});
