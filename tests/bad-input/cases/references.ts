import { all, type BadStudy, create, edit, rewrite } from "../change.js";

const statements = "secondary/observations.csv";
const coding = "decisions/coding.csv";
const table2 = "paper/table-2.csv";
const cities = "geo/cities.csv";
const adjudications = "decisions/adjudications.csv";
const settle = (row: string) => rewrite(adjudications, (text) => `${text}${row}\n`);
const second = "decisions/second-coding.csv";
/** The tiny world has none: one that is in order but for its last rows. */
const codeAgain = (...rows: readonly string[]) =>
  all(
    edit("study.json", '"adjudications":', `"second_coding": "${second}", "adjudications":`),
    create(second, ["obs_id,question,code,certainty,remark", "t03,governance,mixed,high,", ...rows, ""].join("\n")),
  );

const settled = "decisions/settlements.csv";
/** The two coders agree on t03, and t04 was coded once. */
const settleCoders = (row: string) =>
  all(
    codeAgain(),
    edit("study.json", '"adjudications":', `"settlements": "${settled}", "adjudications":`),
    create(settled, `obs_id,holds,reason,decided_by,decided_on\n${row},a made-up reason,A. Tester,2026-11-23\n`),
  );

/** Two files do not fit each other: an id twice, a reference to nothing, a decision that meets nothing. */
// biome-ignore format: a table is read row by row
export const references: readonly BadStudy[] = [
  { why: "a case's id twice", change: edit("cases.csv", "beta,", "alpha,"), at: "study/cases.csv:3: case_id" },
  { why: "no case in the sample", change: rewrite("cases.csv", (text) => text.replace(/,yes,/g, ",no,")), at: "study/cases.csv" },
  { why: "a case's name twice", change: edit("cases.csv", "beta,Made-up Beta", "beta,Made-up Alpha"), at: "study/cases.csv:3: name" },
  { why: "a case's name that is another's id", change: edit("cases.csv", "beta,Made-up Beta", "beta,alpha"), at: "study/cases.csv:3: name" },
  { why: "a table twice in study.json", change: all(edit("study.json", '"role": "table_3"', '"role": "table_2"'), edit("study.json", '"table_3": "paper/table-3.csv",', "")), at: "study/study.json: tables[1].role" },
  { why: "two tables of one source", change: edit("study.json", '"made_up_table_3"', '"made_up_table_2"'), at: "study/study.json: tables[1].source_id" },
  { why: "a field's label twice", change: edit("codebook.csv", "Vocation", "Creation year"), at: "study/codebook.csv:3: label" },
  { why: "cities that are words", change: edit("codebook.csv", ",place,", ",text,"), at: "study/codebook.csv:7: type" },
  { why: "a city group's id twice", change: rewrite("study.json", (text) => text.replace(/"made_up_south"/, '"made_up_north"')), at: "study/study.json: city_groups[1].id" },
  { why: "a city group under the name of all others", change: edit("study.json", '"made_up_south"', '"elsewhere"'), at: "study/study.json: city_groups[1].id" },
  { why: "a headline twice", change: edit("study.json", '"title"', '"headlines": ["governance", "governance"], "title"'), at: "study/study.json: headlines" },
  { why: "a plan beside itself", change: rewrite("paper/plans.csv", (text) => text.replace(/^([a-z_]+),(.*?,2009,2015,[a-z]+),[^,]*/m, "$1,$2,$1")), at: "study/paper/plans.csv:3: beside" },
  { why: "a name that differs by what the eye cannot see", change: edit(table2, "Made-up Beta", "Made-up\u00a0B\u200beta\u202e"), at: `study/${table2}:3: case` },
  { why: "a city whose accent stands beside its letter", change: edit("study.json", '"Nowhereton"', '"Nowhe\u0301reton"'), at: "study/study.json: city_groups" },
  { why: "a city whose coordinates are swapped", change: edit(cities, "31.5,-6.5", "-6.5,31.5"), at: `study/${cities}:2: latitude, longitude` },
  { why: "a city whose minus sign is lost", change: edit(cities, "31.5,-6.5", "31.5,6.5"), at: `study/${cities}:2: latitude, longitude` },
  { why: "a city far from its region", change: edit(cities, "31.5,-6.5", "51.5,0.1"), at: `study/${cities}:2: latitude, longitude` },
  { why: "a statement's id twice", change: edit(statements, "t02,", "t01,"), at: `study/${statements}:3: obs_id` },
  { why: "a statement without an id", change: edit(statements, "t02,", ","), at: `study/${statements}:3: obs_id` },
  { why: "a source's id twice", change: edit("secondary/sources.csv", "made_up_reprint,", "made_up_article,"), at: "study/secondary/sources.csv:3: source_id" },
  { why: "a source's id in both files", change: edit("secondary/sources.csv", "made_up_reprint,", "made_up_table_2,"), at: "study/secondary/sources.csv:3: source_id" },
  { why: "a field twice", change: edit("codebook.csv", "vocation,", "governance,"), at: "study/codebook.csv:4: field" },
  { why: "a published header of two fields", change: edit("codebook.csv", "Creation year,,", "Creation year,Vocation,"), at: "study/codebook.csv:2: published_as" },
  { why: "a city twice", change: edit(cities, "Nowhereton,", "Madeupville,"), at: `study/${cities}:3: city` },
  { why: "a case twice in a table", change: edit(table2, "Made-up Beta", "Made-up Alpha"), at: `study/${table2}` },
  { why: "a case lost from a table", change: edit(table2, "Made-up Beta,2005,Technological,Mixed\n", ""), at: `study/${table2}` },
  { why: "an unknown case in a table", change: edit(table2, "Made-up Beta", "Made-up Beeta"), at: `study/${table2}:3: case` },
  { why: "an unknown case in a document", change: edit(statements, ",alpha,", ",alhpa,"), at: `study/${statements}:2: case` },
  { why: "an unknown field in a document", change: edit(statements, ",governance,", ",governence,"), at: `study/${statements}:4: field` },
  { why: "a field called __proto__", change: edit(statements, ",governance,", ",__proto__,"), at: `study/${statements}:4: field` },
  { why: "an undeclared source", change: edit(statements, "made_up_article", "made_up_artikle"), at: `study/${statements}:2: source_id` },
  { why: "a source that statements cite, no longer declared", change: edit("secondary/sources.csv", "made_up_reprint,", "made_up_reprints,"), at: "study/decisions/independent-sources.csv:2: source_id" },
  { why: "a voice for no source", change: edit("decisions/independent-sources.csv", "made_up_reprint", "made_up_reprnt"), at: "study/decisions/independent-sources.csv:2: source_id" },
  { why: "a city without coordinates", change: edit(statements, "Nowhereton", "Nowheretown"), at: `study/${statements}:10: value` },
  { why: "a city of a group without coordinates", change: edit("study.json", '"Nowhereton"', '"Nowhereville"'), at: "study/study.json: city_groups" },
  { why: "a city in two groups", change: edit("study.json", '"Nowhereton"', '"Madeupville"'), at: "study/study.json: city_groups" },
  { why: "a city in a region that there is not", change: edit(cities, "XX-2", "XX-3"), at: `study/${cities}:3: iso_3166_2` },
  { why: "a city in a region of another name", change: edit(cities, "Made-up Nord", "Made-up North"), at: `study/${cities}:2: region` },
  { why: "a question that fills no field", change: edit("paper/questionnaire.csv", ",creation_year,", ",creation_yaer,"), at: "study/paper/questionnaire.csv:2: fields" },
  { why: "a table of a source that is not declared", change: edit("study.json", '"made_up_table_3"', '"made_up_table_4"'), at: "study/paper/table-3.csv:2: source_id" },
  { why: "a decision on a field that there is not", change: edit(coding, "members_companies", "members_companys"), at: `study/${coding}:8` },
  { why: "a decision for a code that there is not", change: edit(coding, ",mixed,", ",mixt,"), at: `study/${coding}:3` },
  { why: "a decision twice", change: edit(coding, "lever_*,,,no", "lever_*,×,,no"), at: `study/${coding}:5: field, raw` },
  { why: "a decision on words that nobody says", change: edit(coding, "about 10,", "about 11,"), at: `study/${coding}:8: raw` },
  { why: "a decision on words that nobody says, below a line break within quotes", change: all(edit(coding, "A made-up dash: no answer.", '"A made-up dash,\nno answer."'), edit(coding, "about 10,", "about 11,")), at: `study/${coding}:9: raw` },
  { why: "a correction of what nothing reads", change: edit("decisions/corrections.csv", "Garnma", "Garmna"), at: "study/decisions/corrections.csv:2: raw" },
  { why: "an exclusion that excuses nothing", change: edit("decisions/exclusions.csv", "t10", "t11"), at: `study/${statements}:11: value` },
  { why: "an exclusion for another rule", change: edit("decisions/exclusions.csv", "unknown_city", "unknown_code"), at: `study/${statements}:11: value` },
  { why: "a ruling on no case", change: settle("betta,creation_year,2005,Made up.,Made-up Person,2024-01-01"), at: `study/${adjudications}:2: case_id` },
  { why: "a ruling on no field", change: settle("beta,creation_yaer,2005,Made up.,Made-up Person,2024-01-01"), at: `study/${adjudications}:2: field` },
  { why: "a ruling on no conflict", change: settle("alpha,creation_year,2001,Made up.,Made-up Person,2024-01-01"), at: `study/${adjudications}:2: field` },
  { why: "a ruling for what nobody states", change: settle("beta,creation_year,1999,Made up.,Made-up Person,2024-01-01"), at: `study/${adjudications}:2: value` },
  { why: "a ruling without reason and person, on a day that does not exist", change: settle("beta,creation_year,2005,,,2024-02-30"), at: `study/${adjudications}:2: reason` },
  { why: "a ruling twice", change: all(settle("beta,creation_year,2005,Made up.,Made-up Person,2024-01-01"), settle("beta,creation_year,2006,Made up.,Made-up Person,2024-01-01")), at: `study/${adjudications}:3: case_id, field` },
  { why: "a second code of a statement that there is not", change: codeAgain("t99,governance,mixed,high,"), at: `study/${second}:3: obs_id` },
  { why: "a settlement of no difference", change: settleCoders("t03,first"), at: `study/${settled}:2: obs_id` },
  { why: "a settlement of a statement that was coded once", change: settleCoders("t04,first"), at: `study/${settled}:2: obs_id` },
  { why: "a settlement for a third coder", change: settleCoders("t03,third"), at: `study/${settled}:2: holds` },
  { why: "a second code of a statement twice", change: codeAgain("t04,governance,mixed,high,", "t04,governance,public,low,"), at: `study/${second}:4: obs_id` },
  { why: "a second code for another field than the statement's", change: codeAgain("t04,vocation,industrial,high,"), at: `study/${second}:3: question` },
  { why: "a second code that there is not", change: codeAgain("t04,governance,mixt,high,"), at: `study/${second}:3: code` },
  { why: "a second code for a word, not a field of its block", change: codeAgain("t05,lever,lever_inovation,high,"), at: `study/${second}:3: code` },
  { why: "a second code that is no number", change: codeAgain("t06,members_companies,about 10,high,"), at: `study/${second}:3: code` },
  { why: "a certainty that there is not", change: codeAgain("t04,governance,mixed,sure,"), at: `study/${second}:3: certainty` },
];
