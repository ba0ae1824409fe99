import type { Noun } from "../../../schemas/index.js";
import type { Sides } from "../sides.js";
import { describeStatuses, statusesOf } from "../statuses.js";
import type { Words } from "../words.js";
import { status } from "./status.js";

/** What a chart is taken away as, and what goes along with it. */
export const downloads = ({ one }: Noun, sides: Sides): Words["report"]["downloads"] => ({
  intro:
    "Sous chaque graphique se trouvent ses fichiers. Cette page seule suffit à les produire, sans réseau. Pour un PDF, la fenêtre d’impression s’ouvre : choisissez d’enregistrer au format PDF.",
  label: (title) => `Télécharger : ${title}`,
  documents: { named: "les documents nommés dans les lignes", listed: "les documents que l’étude énumère" },
  cite: (cited, study, day) =>
    `À citer : ${cited.length === 0 ? "" : `${cited.join(" ; ")} ; dans `}« ${study} », valeurs au ${day}.`,
  licence: (names) => `Licence des données : ${names}.`,
  noLicence: "Licence des données : aucune n’est indiquée ; demandez aux auteurs de l’étude.",
  script: {
    png: "PNG",
    svg: "SVG",
    pdf: "PDF (imprimer)",
    spec: "Vega-Lite",
    csv: "CSV",
    csvComma: "CSV pour Excel en français",
    readme: "Lisez-moi du CSV",
    failed: "Ce navigateur ne peut pas produire le fichier. Le dossier des résultats le contient à côté de la page.",
    heads: {
      key: "clé",
      case: one,
      field: "champ",
      name: "nom",
      value: "valeur",
      status: "statut",
      rule: "établie d’après",
      verdict: "verdict",
      combinations: "combinaisons",
      count: "nombre",
      of: "sur",
      percent: "pourcentage",
      low: "borne basse",
      high: "borne haute",
      values: "valeurs comptées",
      for: "sources pour",
      against: "sources contre",
    },
    meanings: {
      key: `le nom que lui donne la page : value:${one}.champ, share:champ=code, claim:id`,
      case: `le cas : ${one}`,
      field: "ce qui a été demandé",
      name: "l’objet de la ligne, quand ce n’est pas une seule valeur",
      value: "la valeur en toutes lettres ; vide si elle manque : rien n’est estimé",
      status: describeStatuses(status(sides), statusesOf(sides), " : ").join(" ; "),
      rule: "la règle ou les sources qui l’établissent",
      verdict: "ce que les valeurs font de l’affirmation",
      combinations: "nombre de combinaisons de choix qui donnent ce verdict",
      count: "nombre ayant cette valeur",
      of: "nombre ayant une valeur",
      percent: "en pourcentage, de 0 à 100",
      low: "borne basse telle que tracée : d’une part, en pour cent de tous les cas, le moins que laissent les valeurs manquantes et contestées ; d’un nombre ou d’une année, dans son unité",
      high: "borne haute, de même",
      values: `les valeurs derrière la ligne, sous la forme ${one}.champ, séparées par ;`,
      for: "identifiants des sources qui appuient la valeur, séparés par ;",
      against: "identifiants des sources qui la contredisent, séparés par ;",
    },
    file: {
      columns: "Colonnes",
      form: "UTF-8 ; une ligne par valeur, part ou affirmation que montre le graphique. Le .csv a des virgules et le point décimal ; la forme pour Excel en français, des points-virgules et la virgule décimale. Un texte qu’un tableur prendrait pour une formule est précédé d’une apostrophe.",
      licence: "Licence",
      origins: "Licences de ce dont proviennent les données",
      cite: "Comment citer",
      source: "Citez aussi la source qui énonce une valeur :",
    },
  },
});
