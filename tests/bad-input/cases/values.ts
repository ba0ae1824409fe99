import { type BadStudy, edit } from "../change.js";

const cases = "cases.csv";
const statements = "secondary/observations.csv";
const coding = "decisions/coding.csv";
const table2 = "paper/table-2.csv";
const cities = "geo/cities.csv";

/** A cell does not hold what its column asks for. */
// biome-ignore format: a table is read row by row
export const values: readonly BadStudy[] = [
  { why: "an unknown code", change: edit(table2, "Private", "Privat"), at: `study/${table2}:2: Governance system` },
  { why: "an unknown word in a set", change: edit(table2, "Industrial Technological", "Industrial Tecnological"), at: `study/${table2}:2: Vocation` },
  { why: "a year of 20l0", change: edit(table2, "2010", "20l0"), at: `study/${table2}:4: Creation year` },
  { why: "a year of 3010", change: edit(table2, "2010", "3010"), at: `study/${table2}:4: Creation year` },
  { why: "a year of -2010", change: edit(table2, "2010", "-2010"), at: `study/${table2}:4: Creation year` },
  { why: "a year with a fraction", change: edit(table2, "2010", "2010.5"), at: `study/${table2}:4: Creation year` },
  { why: "a number as 1.000,5", change: edit(statements, "members_companies,20,", 'members_companies,"1.000,5",'), at: `study/${statements}:8: value` },
  { why: "a number as 1e3", change: edit(statements, "members_companies,20,", "members_companies,1e3,"), at: `study/${statements}:8: value` },
  { why: "a number as Infinity", change: edit(statements, "members_companies,20,", "members_companies,Infinity,"), at: `study/${statements}:8: value` },
  { why: "a formula where a number is asked", change: edit(statements, "members_companies,20,", "members_companies,=cmd(),"), at: `study/${statements}:8: value` },
  { why: "a latitude with a decimal comma", change: edit(cities, "31.5", '"31,5"'), at: `study/${cities}:2: latitude` },
  { why: "a latitude beyond the pole", change: edit(cities, "31.5", "95"), at: `study/${cities}:2: latitude` },
  { why: "an empty latitude", change: edit(cities, "31.5", ""), at: `study/${cities}:2: latitude` },
  { why: "a latitude in hexadecimal", change: edit(cities, "31.5", "0x1F"), at: `study/${cities}:2: latitude` },
  { why: "30 February of a statement", change: edit(statements, "2015,2015,2018", "2015-02-30,2015,2018"), at: `study/${statements}:8: date` },
  { why: "month 13 of a statement", change: edit(statements, "2015,2015,2018", "2015,2015-13,2018"), at: `study/${statements}:8: valid_from` },
  { why: "a date in words", change: edit(statements, "2015,2015,2018", "spring 2015,2015,2018"), at: `study/${statements}:8: date` },
  { why: "a term upside down", change: edit(statements, "2015,2015,2018", "2015,2018,2015"), at: `study/${statements}:8: valid_to` },
  { why: "a term without a reason", change: edit(statements, "a made-up term", ""), at: `study/${statements}:8: term_reason` },
  { why: "a statement that says nothing", change: edit(statements, "members_companies,20,", "members_companies, ,"), at: `study/${statements}:8: value` },
  { why: "an unknown grade of evidence", change: edit(statements, "event_or_site", "event_or_sight"), at: `study/${statements}:10: evidence` },
  { why: "30 February of a source", change: edit("secondary/sources.csv", "en,2022,", "en,2022-02-30,"), at: "study/secondary/sources.csv:2: published" },
  { why: "a date as 01/02/2024 of a source", change: edit("secondary/sources.csv", "2024-02-01", "01/02/2024"), at: "study/secondary/sources.csv:2: accessed" },
  { why: "a tier that there is not", change: edit("secondary/sources.csv", ",secondary\n", ",tertiary\n"), at: "study/secondary/sources.csv:2: tier" },
  { why: "neither yes nor no", change: edit(cases, "Beta,yes", "Beta,oui"), at: "study/cases.csv:3: in_sample" },
  { why: "an id with a blank in it", change: edit(cases, "beta,", "be ta,"), at: "study/cases.csv:3: case_id" },
  { why: "a case without a name", change: edit(cases, "Made-up Beta", ""), at: "study/cases.csv:3: name" },
  { why: "bounds upside down in a decision", change: edit(coding, ",8,12,", ",12,8,"), at: `study/${coding}:8` },
  { why: "a bound that is no number", change: edit(coding, ",8,12,", ',"8,0",12,'), at: `study/${coding}:8: low` },
  { why: "a decision without a reason", change: edit(coding, "Give or take two.", ""), at: `study/${coding}:8: reason` },
  { why: "a term in words in the codebook", change: edit("codebook.csv", "time_varying,5,", "time_varying,five,"), at: "study/codebook.csv:4: valid_years" },
  { why: "a field that changes, without a term", change: edit("codebook.csv", "time_varying,5,", "time_varying,,"), at: "study/codebook.csv:4: valid_years" },
  { why: "a coded field without codes", change: edit("codebook.csv", "private=Private;mixed=Mixed;public=Public", ""), at: "study/codebook.csv:4: codes" },
  { why: "a code twice", change: edit("codebook.csv", "mixed=Mixed", "private=Mixed"), at: "study/codebook.csv:4: codes" },
  { why: "a total without a number", change: edit("paper/table-1.csv", "3 made-up", "three made-up"), at: "study/paper/table-1.csv:3: Total number" },
  { why: "a plan of the table of totals without a year", change: edit("paper/table-1.csv", "(2009)", ""), at: "study/paper/table-1.csv:3: Origin" },
  { why: "a plan of the table of totals that has no row of its own", change: edit("paper/plans.csv", ",Made-up Pact,A", ",,A"), at: "study/paper/plans.csv: context_name" },
  { why: "a plan that ends before it starts", change: edit("paper/plans.csv", "2009,2015", "2009,1015"), at: "study/paper/plans.csv:3: last_year" },
  { why: "a plan's year in words", change: edit("paper/plans.csv", "1995,,", "the nineties,,"), at: "study/paper/plans.csv:2: first_year" },
  { why: "a question whose number is none", change: edit("paper/questionnaire.csv", "2,Made up", "two,Made up"), at: "study/paper/questionnaire.csv:3: item" },
];
