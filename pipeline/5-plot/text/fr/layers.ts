import type { Noun } from "../../../schemas/index.js";
import { capital } from "../grammar.js";
import type { Words } from "../words.js";

export const layers = ({ many }: Noun): Words["layers"] => ({
  cases: capital(many),
  regions: "Régions",
  lines: "Lignes",
  sources: "Sources",
  asOf: (title, day) => `${title} ; valeurs au ${day}.`,
  place: {
    case_id: "Identifiant",
    name: "Nom",
    place_city: "Ville",
    place_region_code: "Code de la région",
    place_region: "Région",
    place_group: "Groupe de villes",
    place_status: "Lieu : statut",
    place_evidence: "Lieu : degré de preuve",
    place_sources: "Lieu : sources",
  },
  part: { low: "au moins", high: "au plus", status: "statut", sources: "sources" },
  region: {
    code: "Code",
    name: "Nom",
    cases: `Nombre de ${many}`,
    of: `Nombre de ${many} dont la région est connue`,
    names: `Noms des ${many}`,
  },
  line: { id: "Identifiant", style: "Style", note: "Remarque" },
  source: { source_id: "Identifiant", title: "Titre", publisher: "Éditeur", published: "Publication", url: "Adresse" },
  direct: "Lieu : siège déclaré ou adresse",
  indirect: "Lieu connu indirectement : événement, site, nom ou déduction",
});
