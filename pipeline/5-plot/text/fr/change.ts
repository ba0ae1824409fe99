import type { Noun } from "../../../schemas/index.js";
import { capital } from "../grammar.js";
import type { Words } from "../words.js";

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} et ${items.at(-1)}`;
const plural = (n: number) => (n < 2 ? "" : "s");

export const change = ({ one, many }: Noun): Words["figures"]["change"] => ({
  title: (known, { changed, corrected, contradicted }, earlier, later) => {
    const parts = [
      ...(changed > 0 ? [`${changed} ${changed < 2 ? "a changé" : "ont changé"}`] : []),
      ...(corrected > 0 ? [`${corrected} ${corrected < 2 ? "est corrigée" : "sont corrigées"}`] : []),
      ...(contradicted > 0 ? [`${contradicted} ${contradicted < 2 ? "est contredite" : "sont contredites"}`] : []),
    ];
    return `Sur ${known} valeur${plural(known)} connue${plural(known)} le ${earlier}, ${list(parts)} au ${later}`;
  },
  heading: (field, moved, known) => `${field} : ${moved} sur ${known}`,
  head: { before: "Avant", after: "Depuis", cases: (n) => (n < 2 ? capital(one) : capital(many)) },
  kind: {
    changed: "changée",
    corrected: "corrigée, ou changée à une date inconnue",
    contradicted: "les sources divergent depuis",
  },
  what: (earlier, later) =>
    `Valeurs différentes le ${earlier} et le ${later} ; à côté de chaque champ, combien de celles connues avant.`,
  others: (others) => `Non dessinées : ${others}.`,
  further: (values) =>
    `Faute de place, ${values} ${values < 2 ? "autre valeur n’est pas dessinée" : "autres valeurs ne sont pas dessinées"}.`,
  description: "Une ligne pour chaque passage d’une valeur à une autre, avec ceux qui sont passés.",
  move: (before, after, names, kind) => `${before} → ${after} (${kind}) : ${names}`,
});
