import type { Words } from "../words.js";

const line = {
  dashed: "ligne tiretée : 27°40′ N",
  solid: "ligne continue : 27°40′ N",
  clip: "seul le nord de 27°40′ N est représenté",
};

const sectors = {
  electronics: "électronique, mécatronique",
  textile_fashion: "textile, cuir et mode",
  fishing_seafood: "pêche, produits de la mer",
  technical_textile: "textile technique",
  maintenance_digitalization: "maintenance industrielle",
  medical_biomedical: "industrie médicale",
  waste_recovery: "valorisation des déchets, énergie",
  sustainable_construction: "construction durable",
  environmental_services: "services à l’environnement",
  food_cosmetics: "agroalimentaire, cosmétique",
  aeronautics: "aéronautique",
  hydrogen: "hydrogène",
  food_agriculture: "agroalimentaire, agriculture",
  renewable_energies: "énergies renouvelables",
  ict: "TIC et innovation",
  logistics: "logistique, transport",
  digital: "numérique",
};
const groups = {
  casablanca_settat_rabat: "Axe Casablanca–Settat–Rabat",
  safi_marrakech_agadir: "Safi, Marrakech, Agadir",
  oujda_fes_meknes: "Oujda, Fès, Meknès",
  elsewhere: "Dans aucun de ces groupes",
};

export const map: Words["figures"]["map"] = {
  title: (group, count, cases, percent, labelled, all) =>
    `${group} : ${count} des ${cases} au lieu documenté (${percent}) ; ${labelled} sur les ${all} sont labellisés`,
  nowhere: (cases) => `Aucun lieu documenté pour ${cases}`,
  what: (cases, asOf) => `Lieux, secteurs et labellisation de ${cases}, ${asOf}.`,
  placed: (count, indirect) =>
    `Localisés : ${count}, dont ${indirect} seulement par un événement, un équipement ou un nom.`,
  range: (low, high, of) => `Où que soient les autres, la plus grande part se situe entre ${low} et ${high} des ${of}.`,
  between: (names) => `Compté dans son groupe, sans qu’on sache dans laquelle de ses villes : ${names}.`,
  missing: (names) => `Aucune ville unique documentée : ${names}.`,
  noPlace: (count, of) => `Aucune ville unique documentée : ${count} sur ${of}`,
  inCity: "Clusters dans une ville",
  inGroup: "Groupes de villes, des clusters localisés",
  count: (count, of) => `${count} sur ${of}`,
  insetTitle: (group) => (group === "" ? "Agrandissement" : `${group}, agrandissement`),
  labelling: { yes: "labellisé", in_process: "label en cours", no: "sans label" },
  indirect: "tireté : lieu connu seulement par un événement, un équipement ou le nom",
  inferred: "lieu déduit",
  contested: "désaccord sur la ville",
  scale: (kilometres, latitude) => `${kilometres} km à ${latitude}° N`,
  boundaries: (shown) =>
    `Limites telles que dans la source ; aucune position n’est prise sur le statut du Sahara occidental ; ${line[shown]}.`,
  credit: "© contributeurs OpenStreetMap (ODbL), GeoNames (CC BY 4.0).",
  neighbours: {
    atlantic: "Océan Atlantique",
    mediterranean: "Mer Méditerranée",
    algeria: "Algérie",
    mauritania: "Mauritanie",
  },
  description: (regions) =>
    `Une carte de ${regions} ${regions < 2 ? "région" : "régions"} avec un cercle par ville, selon le nombre de ses clusters.`,
  sectors,
  groups,
};
