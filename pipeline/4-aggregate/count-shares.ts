import type { Cluster, Field, Place, Share, Study, Value } from "../artifacts.js";
import { type Code, codesOf } from "../lib/codes.js";
import { distinct } from "../lib/order.js";
import { check } from "../lib/problem.js";
import { countBy, type Holding } from "./count-by.js";
import { shareOf } from "./share-of.js";

interface Given {
  readonly study: Study;
  readonly codebook: readonly Field[];
  readonly clusters: readonly Cluster[];
  readonly values: readonly Value[];
  readonly places: readonly Place[];
}

/**
 * Counts and shares of every code of every coded field, of each creation year, region and city group. The denominator is the
 * clusters that have a value; how many have none stands beside it, and for places also as a row of its own, out of all.
 */
export async function countShares({ study, codebook, clusters, values, places }: Given): Promise<Share[]> {
  const sample = clusters.filter(({ in_sample }) => in_sample === "yes").length;
  // A region is counted by where the cluster's city lies, so the documents' own words on the region are not counted again.
  const counted = codebook.filter(
    ({ type, field }) => (type === "code" || type === "codes" || type === "year") && field !== "region",
  );
  const holdings = [
    ...counted.flatMap(({ field }) => values.filter((value) => value.field === field).flatMap(holdingsOf)),
    ...places.flatMap(({ cluster_id, iso_3166_2, city, city_group }) => [
      ...(iso_3166_2 ? [{ cluster_id, field: "region", code: iso_3166_2 }] : []),
      ...(city ? [{ cluster_id, field: "city_group", code: city_group || "elsewhere" }] : []),
    ]),
  ];
  const counts = await countBy(holdings);

  const rowsOf = (field: string, codes: readonly Code[]): Share[] => {
    const of = new Set(holdings.filter((holding) => holding.field === field).map(({ cluster_id }) => cluster_id)).size;
    return codes.map(({ code, label }) => ({
      field,
      code,
      label,
      ...shareOf(counts.get(`${field} ${code}`) ?? 0, of, sample),
    }));
  };
  const outOfAll = (field: string, code: string, label: string, isCounted: (place: Place) => boolean): Share => {
    return { field, code, label, ...shareOf(places.filter(isCounted).length, sample, sample) };
  };
  const outside = rowsOf("city_group", [{ code: "elsewhere", label: "In none of these groups" }]);
  const shares = [
    ...counted.flatMap((field) =>
      rowsOf(field.field, field.type === "year" ? yearsIn(holdings, field.field) : codesOf(field)),
    ),
    ...rowsOf("region", codebook.filter(({ field }) => field === "region").flatMap(codesOf)),
    outOfAll("region", "undocumented", "No documented place", ({ iso_3166_2 }) => iso_3166_2 === ""),
    ...rowsOf(
      "city_group",
      study.city_groups.map(({ id, label }) => ({ code: id, label })),
    ),
    ...outside.filter(({ count }) => count > 0),
    outOfAll("city_group", "undocumented", "No documented place", ({ city }) => city === ""),
  ];
  for (const { field, type } of counted) {
    if (type === "codes") continue;
    const rows = shares.filter((share) => share.field === field);
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    check(
      total === (rows[0]?.of ?? 0),
      `${field}: the codes' counts make ${total}, but ${rows[0]?.of} clusters have a value`,
    );
  }
  return shares;
}

function holdingsOf({ cluster_id, field, value }: Value): Holding[] {
  return value === "" ? [] : value.split("+").map((code) => ({ cluster_id, field, code }));
}

/** Only the years that occur: a year in which no cluster was created is no code. */
function yearsIn(holdings: readonly Holding[], field: string): Code[] {
  return distinct(holdings.filter((holding) => holding.field === field).map(({ code }) => code)).map((year) => ({
    code: year,
    label: year,
  }));
}
