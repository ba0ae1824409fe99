import type { Sides } from "../sides.js";
import type { Words } from "../words.js";

export const terms: Pick<Words["report"], "evidence" | "kind"> = {
  evidence: {
    stated: "explicite",
    seat_or_address: "siège ou adresse",
    event_or_site: "événement ou site",
    name: "nom",
    derived: "déduit",
    sector_match: "secteurs concordants",
    weak: "faible",
  },
  kind: {
    press_article: "article de presse",
    academic_paper: "article scientifique",
    international_report: "rapport international",
    national_report: "rapport national",
    ministry_website: "site d’un ministère",
    questionnaire: "questionnaire publié",
    other: "autre",
  },
};

export const rules = ({ survey }: Sides): Words["report"]["rule"] => {
  const own = survey ? "l’enquête" : "des sources primaires";
  return {
    primary: own,
    secondary: "des documents",
    "secondary, most independent sources": "des documents, le plus de sources indépendantes",
    "secondary, most recent": "des documents, le plus récent",
    "primary, most precise": `${own}, la valeur la plus précise`,
    "secondary, most direct": "des documents, le plus direct",
    "secondary, most precise": "des documents, le plus précis",
    "primary, most independent sources": `${own}, le plus de sources indépendantes`,
    "primary, most recent": `${own}, la valeur la plus récente`,
    "primary, most direct": `${own}, la valeur la plus directe`,
    settled: "un réglage : tranché à la main",
    "only value": "la seule valeur énoncée",
    "most independent sources": "le plus de sources indépendantes",
    "most recent": "l’énoncé le plus récent ; une année ou un mois compte comme son dernier jour",
    "most direct": "la preuve la plus directe",
    "most precise": "la valeur la plus précise",
    undecided: "indécis : à égalité",
    "dawid-skene": "les sources pondérées par leur fiabilité",
    "dawid-skene, one-coin": "les sources pondérées par une seule fiabilité chacune",
    "only value, not dawid-skene": "la seule valeur énoncée ; fiabilité non estimée",
    "most independent sources, not dawid-skene": "le plus de sources indépendantes ; fiabilité non estimée",
    "most recent, not dawid-skene": "l’énoncé le plus récent ; fiabilité non estimée",
    "most direct, not dawid-skene": "la preuve la plus directe ; fiabilité non estimée",
    "most precise, not dawid-skene": "la valeur la plus précise ; fiabilité non estimée",
    open: "ouvert : présence en plusieurs lieux",
    adjudicated: "la décision d’une personne",
    none: "aucun énoncé recevable",
  };
};
