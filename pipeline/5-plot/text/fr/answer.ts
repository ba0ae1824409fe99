import type { Verdict } from "../../../schemas/index.js";
import type { Sides } from "../sides.js";
import type { Words } from "../words.js";

/** What a study's values can rest on, in the words of a sentence. */
function sourcesOf({ survey, primary, documents }: Sides) {
  const own = survey ? "l’enquête" : "des sources primaires";
  if (!documents) return { by: own, ask: survey ? "donne l’enquête" : "donnent les sources primaires" };
  if (!primary) return { by: "des documents", ask: "donnent les documents" };
  return survey
    ? { by: "l’enquête et par d’autres sources", ask: "donnent l’enquête et d’autres sources" }
    : { by: "des sources primaires et par des documents", ask: "donnent les sources primaires et les documents" };
}

export const question =
  (sides: Sides): Words["report"]["question"] =>
  (claims) =>
    claims ? `Les chiffres publiés sont-ils étayés par ${sourcesOf(sides).by} ?` : `Que ${sourcesOf(sides).ask} ?`;

export const answer = (sides: Sides): Words["report"]["answer"] => ({
  claims: (all, found) => {
    const s = all < 2 ? "" : "s";
    const parts: Record<Verdict, string> = {
      reproduced: `reproduit${s} à partir des valeurs : {reproduced}`,
      restated: `simple${s} reprise${s} de ce que dit la publication elle-même : {restated}`,
      consistent: `compatible${s} avec les valeurs, dont certaines restent ouvertes : {consistent}`,
      contradicted: `contredit${s} : {contradicted}`,
      impossible: `impossible${s} tel${s} qu’imprimé${s} : {impossible}`,
      untestable: `invérifiable${s} avec les données publiées : {untestable}`,
    };
    return `Sur {all} ${all < 2 ? "chiffre ou comparaison" : "chiffres et comparaisons"} du texte publié, ${found.map((verdict) => parts[verdict]).join(" ; ")}.`;
  },
  values: (comparable) => {
    const values = "Sur les {all} valeurs ({cases} × {fields} champs)";
    const rest = "sources en désaccord : {contested} ; manquantes : {missing}.";
    if (!sides.primary) return `${values}, données par des documents : {secondary} ; ${rest}`;
    const [none, answers, from] = sides.survey
      ? ["Aucune réponse de l’enquête", "des réponses de l’enquête", "les tableaux de l’enquête"]
      : ["Aucune valeur de sources primaires", "des valeurs de sources primaires", "des sources primaires"];
    if (!sides.documents) return `${values}, données par ${from} : {primary} ; ${rest}`;
    const compared =
      comparable === 0
        ? `${none} n’a pu être confrontée à des documents.`
        : `Des documents ont pu être confrontés à {comparable} ${answers} et s’accordent avec {corroborated}.`;
    return `${compared} ${values}, d’après ${from}, sans être corroborées : {primary} ; d’après des documents seuls : {secondary} ; ${rest}`;
  },
  asOf: (day) => `Valeurs au ${day}.`,
  failing: (refuted) => `${refuted} :`,
  most: "Les réponses les plus fréquentes, avec ce que les valeurs manquantes et contestées laissent ouvert :",
  share: (percent, low, high, all) =>
    `(${percent}${low === high ? "" : ` ; possible : de ${low} à ${high} sur ${all}`})`,
  nothingKnown: "rien de connu",
  median: (value, n) => `médiane ${value} (n = ${n})`,
  of: (count, of) => `${count} sur ${of}`,
});
