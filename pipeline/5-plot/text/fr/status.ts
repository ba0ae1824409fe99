import type { status as english } from "../en/status.js";

export const status: typeof english = ({ survey, documents }) => {
  const [own, named] = survey ? ["l’enquête", "enquête"] : ["une source primaire", "sources primaires"];
  return {
    corroborated: { name: "corroboré", means: `un document indépendant concorde avec ${own}` },
    contested: { name: "contesté", means: "des sources recevables divergent" },
    "primary-only": documents
      ? {
          name: `${named}, non ${survey ? "corroborée" : "corroborées"}`,
          means: `énoncé par ${own} ; aucun document indépendant assez direct n’énonce la même chose`,
        }
      : { name: named, means: `énoncé par ${own}` },
    "secondary-only": { name: "documents seuls", means: "énoncé par des documents seuls" },
    missing: { name: "manquant", means: "aucun énoncé recevable ne donne de valeur" },
  };
};
