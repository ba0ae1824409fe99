import type { Words } from "../words.js";

export const terms: Pick<Words["report"], "rule" | "evidence" | "kind"> = {
  rule: {
    primary: "l’enquête",
    secondary: "des documents",
    "secondary, most independent sources": "des documents, le plus de sources indépendantes",
    "secondary, most recent": "des documents, le plus récent",
    "primary, most precise": "l’enquête, la réponse la plus précise",
    "secondary, most direct": "des documents, le plus direct",
    "secondary, most precise": "des documents, le plus précis",
    open: "ouvert : présence en plusieurs lieux",
    adjudicated: "la décision d’une personne",
    none: "aucun énoncé recevable",
  },
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
