import type { Noun } from "../../../schemas/index.js";
import type { Words } from "../words.js";
import { terms } from "./terms.js";

const coders: Readonly<Record<string, string>> = { agreed: "accord", first: "premier", second: "second" };

export const multiverse = ({ many }: Noun): Words["figures"]["multiverse"] => ({
  title: (kept, keptOrUntestable, all, combinations) => {
    const choices = `${combinations} combinaisons de choix`;
    const every = `les ${choices}`;
    const some = `dans certaines${kept + keptOrUntestable > 0 ? "" : ` des ${choices}`}`;
    const parts = [
      { count: kept, one: `garde son verdict dans ${every}`, many: `gardent leur verdict dans ${every}` },
      kept > 0
        ? { count: keptOrUntestable, one: "le garde ou est invérifiable", many: "le gardent ou sont invérifiables" }
        : {
            count: keptOrUntestable,
            one: `garde son verdict ou est invérifiable dans ${every}`,
            many: `gardent leur verdict ou sont invérifiables dans ${every}`,
          },
      {
        count: all - kept - keptOrUntestable,
        one: `reçoit un autre verdict ${some}`,
        many: `reçoivent un autre verdict ${some}`,
      },
    ].filter(({ count }) => count > 0);
    const [first] = parts;
    if (parts.length === 1)
      return all === 1
        ? `La seule affirmation vérifiable ${first?.one}`
        : `Les ${all} affirmations vérifiables ${first?.many}`;
    const listed = parts.map(({ count, one, many }) => `${count} ${count < 2 ? one : many}`);
    return `Sur ${all} affirmations vérifiables, ${listed.slice(0, -1).join(", ")} et ${listed.at(-1)}`;
  },
  what: (all, combinations) =>
    `${all} ${all < 2 ? "affirmation jugée" : "affirmations jugées"} selon ${combinations} ${combinations < 2 ? "combinaison" : "combinaisons"} de choix : règle, preuves et sources, ainsi que jour et codeur là où il y en a plusieurs.`,
  note: `Les combinaisons ne sont pas également plausibles : leur part n’est pas une probabilité. Résultat : le plus bas et le plus haut de toutes les combinaisons, sans celles où elle est invérifiable, en pourcentage, en écart de nombre de ${many}, ou en nombre. Changé par : tous les plus petits ensembles d’autres choix qui donnent un autre verdict, et ce verdict ; invérifiable ne compte que si aucun choix n’en donne un vérifiable.`,
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
