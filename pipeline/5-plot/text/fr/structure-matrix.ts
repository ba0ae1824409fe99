import type { Words } from "../words.js";

export const structureMatrix: Words["figures"]["structure-matrix"] = {
  headings: {
    sector: "Secteur",
    creation_year: "Année de création",
    geographic_perimeter: "Péri\u00admètre",
    vocation: "Vocation",
    governance: "Gouver\u00adnance",
    financing: "Finan\u00adcement",
    labelling: "Labelli\u00adsation",
  },
  title: (governance, govern, financing, finance) =>
    `Gouvernance ${governance.toLowerCase()} : ${govern[0]} clusters sur ${govern[1]} ; financement ${financing.toLowerCase()} : ${finance[0]} sur ${finance[1]}`,
  titleWithout: (cases) => `${cases} selon leur structure`,
  what: (cases, asOf) => `Caractéristiques structurelles de ${cases}, ${asOf}.`,
  description: (fields) => `Un tableau avec une ligne par cluster et une colonne pour chacun des champs : ${fields}.`,
};
