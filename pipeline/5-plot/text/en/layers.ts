import type { Noun } from "../../../schemas/index.js";
import { capital } from "../grammar.js";

/** Titles and columns of the layers for a geographic information system. */
export const layers = ({ many }: Noun) => ({
  cases: capital(many),
  regions: "Regions",
  lines: "Lines",
  sources: "Sources",
  asOf: (title: string, day: string) => `${title}; values as of ${day}.`,
  place: {
    case_id: "Id",
    name: "Name",
    place_city: "City",
    place_region_code: "Code of the region",
    place_region: "Region",
    place_group: "City group",
    place_status: "Place: status",
    place_evidence: "Place: evidence",
    place_sources: "Place: sources",
  },
  part: { low: "lowest", high: "highest", status: "status", sources: "sources" },
  region: {
    code: "Code",
    name: "Name",
    cases: `Number of ${many}`,
    of: `Number of ${many} whose region is known`,
    names: `Names of the ${many}`,
  },
  line: { id: "Id", style: "Style", note: "Note" },
  source: { source_id: "Id", title: "Title", publisher: "Publisher", published: "Published", url: "Address" },
  direct: "Place: a stated seat or an address",
  indirect: "Place known indirectly: event, site, name or derived",
});
