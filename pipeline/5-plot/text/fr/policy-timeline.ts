import type { Words } from "../words.js";

/** French names of the study's plans, by their ids. */
const plans: Readonly<Record<string, string>> = {
  competitive_morocco: "Plan Maroc compétitif",
  emergence: "Plan Émergence",
  industrial_emergence_pact: "Pacte national pour l’émergence industrielle",
  maroc_innovation: "Maroc Innovation",
  industrial_acceleration_2014: "Plan d’accélération industrielle",
  industrial_acceleration_2021: "Plan d’accélération industrielle",
};

/** French names of the forms of ecosystem, by those of Table 1. */
const forms: Readonly<Record<string, string>> = {
  "Industrial zone and Industrial Acceleration Zone": "Zones industrielles et zones d’accélération industrielle",
  Technopark: "Technoparks",
  "Nearshore Sector": "Parcs nearshore",
  "industrial technical centers": "Centres techniques industriels",
  Clusters: "Clusters",
};

export const policyTimeline: Words["figures"]["policy-timeline"] = {
  axis: "Année",
  cases: "Clusters, selon l’année de création",
  plan: (id, name) => plans[id] ?? name,
  form: (name) => forms[name] ?? name,
  named: (plan, first, last) =>
    first === "" ? plan : `${plan}, ${last === "" ? `à partir de ${first}` : `${first}–${last}`}`,
  beside: (plan) => `en parallèle, sans année indiquée : ${plan}`,
  title: (within, all, plan, period, before) =>
    `${within} clusters sur ${all} ont été créés dans les années du ${plan} (${period}), ${before || "aucun"} avant`,
  titleWithout: "Aucun cluster n’a été créé dans les années d’un plan, pour autant qu’elles soient connues",
  bar: "années d’un plan ; au-dessous, les formes d’écosystème qui en sont issues ou les initiatives parallèles",
  dot: "un cluster",
  contested: "sources en désaccord sur son année",
  what: (cases, asOf) =>
    `Plans nationaux, formes d’écosystème qui en sont issues et années de création de ${cases}, ${asOf}.`,
  undated: (names) => `Année inconnue : ${names}.`,
  endless: (names) => `Sans dernière année indiquée : ${names}.`,
  yearless: (names) => `Sans aucune année indiquée : ${names}.`,
  source: (studies) => `Plans et formes : ${studies}, section 3 et tableau 1.`,
  description: "Des barres au fil des années, une par plan ; au-dessous, un point par cluster à son année de création.",
};
