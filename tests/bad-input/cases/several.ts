import { all, type BadStudy, edit, rewrite } from "../change.js";
import { draw, nord } from "./shapefiles.js";

const claims = "paper/claims.json";
const table3 = "paper/table-3.csv";
const cities = "geo/cities.csv";
const statements = "secondary/observations.csv";
const adjudications = "decisions/adjudications.csv";

/** More than one file is at fault, or one file in more than one way: all is told in one go, but for what cannot be known yet. */
export const several: readonly BadStudy[] = [
  {
    why: "a city in no region and a claim on no field",
    change: all(edit(cities, "XX-2", "XX-3"), edit(claims, '"governance"', '"governence"')),
    at: `study/${cities}:3: iso_3166_2`,
  },
  {
    why: "a question on no field, a source's id in both files and a region short",
    change: all(
      edit("paper/questionnaire.csv", ",creation_year,", ",creation_yaer,"),
      edit("secondary/sources.csv", "made_up_reprint,", "made_up_table_2,"),
      draw([nord]),
    ),
    at: "study/paper/questionnaire.csv:2: fields",
  },
  {
    why: "statements with a year that is none, an id twice, ids of another form and an unknown case",
    change: all(
      edit(statements, "creation_year,2001,", "creation_year,2001.5,"),
      edit(statements, "t03,", "t01,"),
      edit(statements, "t04,gamma,", "t02,gama,"),
      edit(statements, "t05,", ","),
      edit(statements, "t06,", "\u202et06\u202c,"),
    ),
    at: `study/${statements}:2: value`,
  },
  {
    why: "a header in capitals, told once and not on each row",
    change: edit(statements, "obs_id,", "OBS_ID,"),
    at: `study/${statements}:1: obs_id`,
  },
  {
    why: "faults in all that 1-ingest checks",
    change: all(
      edit("codebook.csv", "time_varying,5,", "time_varying,,"),
      edit(cities, "Made-up Nord", "Made-up North"),
      edit("study.json", '"title"', '"headlines": ["creation_year"], "title"'),
      edit("paper/table-2.csv", "Vocation", "Vocasion"),
      edit(table3, "Clusters", "Cluster"),
      edit(statements, "term_reason,", "term_raeson,"),
      edit("secondary/sources.csv", "made_up_reprint,", "made_up_table_2,"),
      edit("paper/plans.csv", "2009,2015", "2009,1015"),
      edit("geo/made_up_regions.prj", "GEOGCS[", "PROJCS["),
      edit(claims, '"governance"', '"governence"'),
    ),
    at: "study/codebook.csv:4: valid_years",
  },
  {
    why: "a table that is none beside one with a header that is no label",
    change: all(edit("paper/table-2.csv", "2005,", '"2005,'), edit(table3, "Innovation", "Inovation")),
    at: "study/paper/table-2.csv:",
  },
  {
    why: "a broken table that only later stages read, beside a plan that ends before it starts",
    change: all(
      edit("paper/plans.csv", "2009,2015", "2009,1015"),
      edit("decisions/coding.csv", "Give or take two.", ""),
      rewrite(adjudications, () => "case_id,field\n"),
    ),
    at: "study/paper/plans.csv:3: last_year",
  },
  {
    why: "a correction, a voice and a decision that each meet nothing",
    change: all(
      edit("decisions/corrections.csv", "Garnma", "Garmna"),
      edit("decisions/independent-sources.csv", "made_up_reprint", "made_up_reprnt"),
      edit("decisions/coding.csv", "about 10,", "about 11,"),
    ),
    at: "study/decisions/corrections.csv:2: raw",
  },
  {
    why: "a ruling on no case beside one on no conflict",
    change: rewrite(
      adjudications,
      (text) =>
        `${text}betta,creation_year,2005,Made up.,Made-up Person,2024-01-01\nalpha,creation_year,2001,Made up.,Made-up Person,2024-01-01\n`,
    ),
    at: `study/${adjudications}:2: case_id`,
  },
  {
    why: "a claim that selects nothing beside one with another verdict than accepted",
    change: rewrite(claims, (text) => {
      const [first, second, ...others] = JSON.parse(text);
      const none = { ...first, measure: { ...first.measure, among: [{ field: "creation_year", from: 2050 }] } };
      return JSON.stringify([none, { ...second, accepted: "impossible" }, ...others]);
    }),
    at: `study/${claims}: half_mixed`,
  },
];
