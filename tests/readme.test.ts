import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readRows } from "../pipeline/lib/csv.js";
import { listFiles } from "../pipeline/runner/files.js";
import { figuresOf, leftOut, missingNeeds, study } from "../pipeline/schemas/index.js";

const root = join(__dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const rowsOf = (path: string) => readRows(new Uint8Array(readFileSync(join(root, "outputs", path))), path).rows;

const rowsOfInput = (path: string) => readRows(new Uint8Array(readFileSync(join(root, path))), path).rows;

const counted = [...readme.matchAll(/\| `([\w-]+\/[\w-]+\.csv)` \| (\d+) \|/g)].map(([, path = "", rows]) => ({
  path,
  rows: Number(rows),
}));

test("the README names the rows of every table that the stages leave", () => {
  expect(counted.length).toBeGreaterThan(10);
});

test.each(counted)("$path has the $rows rows that the README says", ({ path, rows }) => {
  expect(rowsOf(path)).toHaveLength(rows);
});

const own = study.parse(new Uint8Array(readFileSync(join(root, "data/study.json"))), "data/study.json");

test.each(figuresOf(own))("the README names the figure $name", ({ name }) => {
  expect(readme).toMatch(new RegExp(`^\\|[^|]*\\| what does it look like\\?.*\`(5-plot/)?${name}\``, "m"));
});

const answer = /\*\*The answer\.\*\*[\s\S]*?\n\n/.exec(readme)?.[0].replaceAll("\n", " ") ?? "";
const values = rowsOf("3-triangulate/values.csv").map(({ cells }) => cells);
const withStatus = (...statuses: string[]) => values.filter(({ status = "" }) => statuses.includes(status));
const isGiven = ({ supporting = "", dissenting = "" }: Record<string, string>) =>
  `${supporting};${dissenting}`.includes("paper_table");

test.each([
  { field: "labelling", code: "yes", message: "were labelled" },
  { field: "labelling", code: "in_process", message: "were in process" },
  { field: "labelling", code: "no", message: "were not" },
  { field: "governance", code: "private", message: "are governed privately" },
  { field: "financing", code: "mixed", message: "have mixed financing" },
])("the README's answer has the count of $field $code", ({ field, code, message }) => {
  const row = rowsOf("4-aggregate/shares.csv").find(({ cells }) => cells.field === field && cells.code === code)?.cells;
  expect(answer).toMatch(new RegExp(`\\b${row?.count} (of the ${row?.of} clusters )?${message}`));
  if (code !== "yes" && field === "labelling") return;
  expect(answer).toContain(`${message} (${Math.round((100 * Number(row?.count)) / Number(row?.of))} %)`);
});

test("the README's ranges are what missing and contested values leave", () => {
  const rangeOf = (field: string, code: string) => {
    const all = values.filter((value) => value.field === field);
    const open = all.filter(({ status = "" }) => ["missing", "contested"].includes(status));
    const sure = all.filter((value) => value.value === code && !open.includes(value));
    return [sure.length, sure.length + open.length];
  };
  expect(rangeOf("labelling", "yes")).toEqual([11, 11]);
  const [[low, high], [least, most]] = [rangeOf("governance", "private"), rangeOf("financing", "mixed")];
  expect(answer).toContain(`leave ${low} to ${high} and ${least} to ${most} of 17`);
});

test("the README's counts of values by their support are those of values.csv", () => {
  const [corroborated, contested] = [withStatus("corroborated"), withStatus("contested")];
  const contradicted = contested.filter(isGiven);
  const bySector = corroborated.filter(({ field }) => field === "sector");
  const byLever = corroborated.filter(({ field }) => field?.startsWith("lever_"));
  expect(answer).toContain(`Of the ${values.length} values`);
  expect(answer).toContain(`${values.filter(isGiven).length} are given by the paper's tables`);
  expect(answer).toContain(`compared with ${corroborated.length + contradicted.length} of these`);
  expect(answer).toContain(
    `agree on ${corroborated.length} (${byLever.length} of them levers, ${bySector.length} the sector)`,
  );
  expect(answer).toContain(
    `on ${contradicted.length} at least one document contradicts the table. The ${contradicted.length} are`,
  );
  const named = (field: string) => contradicted.filter((value) => value.field === field).map(({ case_id }) => case_id);
  expect(named("creation_year")).toEqual(["ce3m", "emc", "mdfc", "menara"]);
  expect(answer).toContain("creation years of CE3M, EMC, MDFC and Menara");
  expect(named("geographic_perimeter")).toEqual(["agrinova", "ahp", "logipole"]);
  expect(answer).toContain("the perimeters of Agrinova, AHP and Logipole");
  expect(named("governance")).toEqual(["cm40", "enr", "valbiom"]);
  expect(answer).toContain("the governance of ENR, Maintenance 4.0 and Valbiom");
  expect(named("lever_skills")).toEqual(["valbiom"]);
  expect(answer).toContain("Valbiom's use of skills development");
  expect(contradicted).toHaveLength(4 + 3 + 3 + 1);
  // What supports them beside the tables.
  const documented = contradicted.filter(({ supporting = "" }) =>
    supporting.split(";").some((id) => !/^paper_/.test(id)),
  );
  expect(documented.map(({ case_id, field }) => `${case_id}.${field}`)).toEqual(
    ["ce3m", "emc", "menara"].map((id) => `${id}.creation_year`),
  );
  expect(answer).toContain("(other documents agree with the table on CE3M, EMC and Menara, none on MDFC)");
  const others = contested.filter((value) => !isGiven(value)).map(({ case_id, field }) => `${case_id}.${field}`);
  // Events in two cities contradict nothing: they leave the place open.
  expect(others).toEqual(["ce3m.city"]);
  expect(answer).toContain(`For ${others.length} city, that of CE3M, documents contradict one another`);
  const open = values.filter(({ rule }) => rule === "open").map(({ case_id, field }) => `${case_id}.${field}`);
  expect(open).toEqual(["greenh2.city", "mmi.city"]);
  expect(answer).toContain("for Green H2 and MMI, events in two cities leave the place open");
  // One value each: those that are left open are counted above.
  const single = withStatus("secondary-only").length - open.length;
  expect(answer).toContain(`${single} other values rest on documents alone`);
  expect(values.length).toBe(
    values.filter(isGiven).length + others.length + open.length + single + withStatus("missing").length,
  );
});

test("three sentences of the README's answer can be followed to their rows", () => {
  const text = readme.replaceAll("\n", " ");
  const labelled = rowsOf("4-aggregate/shares.csv").find(
    ({ cells }) => cells.field === "labelling" && cells.code === "yes",
  );
  expect(text).toContain(`The ${labelled?.cells.count} labelled: \`npm run why -- labelling\`, from`);
  const governed = rowsOf("4-aggregate/claims.csv").find(({ cells }) => cells.id === "private_governance")?.cells;
  const [low, high] = [governed?.low, governed?.high].map((result = "") => result.split("/")[0]);
  expect(text).toContain(
    `The ${low} to ${high} governed privately: \`npm run why -- private_governance\` for the range`,
  );
  const conflicts = rowsOf("3-triangulate/conflicts.csv").map(({ cells }) => `${cells.case_id}.${cells.field}`);
  expect(text).toContain(
    `The ${conflicts.length - 1} contradicted: \`outputs/3-triangulate/conflicts.csv\` (with CE3M's city)`,
  );
  expect(conflicts).toContain("ce3m.city");
  expect(conflicts).toContain("menara.creation_year");
});

test.each(["README.md", "docs/method.md"])(
  "%s has the agreement of the two coders as coder-agreement.csv has it",
  (page) => {
    const text = readFileSync(join(root, page), "utf8").replace(/\s+/g, " ");
    const rows = rowsOf("2-clean/coder-agreement.csv").map(({ cells }) => cells);
    const at = (threshold: string) => rows.filter((row) => row.threshold === threshold).map(({ field }) => field);
    const statements = new Set(rowsOfInput("data/decisions/second-coding.csv").map(({ cells }) => cells.obs_id));
    expect(text).toContain(
      `coded ${statements.size} ${page === "README.md" ? "statements blind" : "of the statements, blind"}`,
    );
    expect(at("reliable")).toEqual(["city", "creation_year", "sector", "staff"]);
    expect(at("tentative")).toEqual(["governance", "lever", "region"]);
    // Partners, partnerships, members, vocation, labelling, financing and legal form.
    expect(at("below")).toHaveLength(7);
    expect(rows.filter(({ threshold }) => threshold === "").map(({ field, statements: n }) => [field, n])).toEqual([
      ["geographic_perimeter", "1"],
    ]);
    const dotted = (number = "") => Number(number).toFixed(3).slice(1);
    const of = (field?: string) => rows.find((row) => row.field === field);
    const lows = at("reliable").map((field) => of(field)?.alpha_low ?? "");
    expect(lows.pop()).toBe("");
    expect(text).toContain(`begin at ${lows.slice(0, 2).map(dotted).join(", ")} and ${dotted(lows[2])}`);
    const field = new Map(rowsOf("2-clean/observations.csv").map(({ cells }) => [cells.obs_id, cells]));
    const twice = rowsOfInput("data/decisions/second-coding.csv").map(({ cells }) => field.get(cells.obs_id ?? ""));
    const staff = twice.filter((cells) => cells?.field === "staff");
    const same = staff.filter((cells) => cells?.value === "1..").length;
    expect(text).toContain(`${same} of ${staff.length} pairs are the same “at least 1”`);
    expect(text).toContain(`${dotted(of("lever")?.alpha)} on levers`);
    const governance = rows.find(({ field }) => field === "governance");
    expect([governance?.alpha_low, governance?.alpha_high].map(Number)).toEqual([0, 1]);
    expect(text).toMatch(/interval of governance reaches from 0 to 1|that of governance reaches from 0 to 1/);
    expect(text).toMatch(/below \.667 on seven others|financing and legal form alpha is below \.667/);
    expect(text).toContain("perimeter only one statement was coded twice");
  },
);

test("the README counts the statements and documents of the data as they are", () => {
  const statements = rowsOfInput("data/secondary/observations.csv").map(({ cells }) => cells.source_id);
  const count = `${statements.length.toLocaleString("en")} statements from ${new Set(statements).size} documents`;
  for (const page of ["README.md", "data/secondary/README.md"])
    expect(readFileSync(join(root, page), "utf8").replace(/\s+/g, " ")).toContain(count);
});

test("the README's counts of missing values are those of values.csv", () => {
  const missing = withStatus("missing");
  const silent = missing.filter(({ sources }) => sources === "");
  const unanswered = missing.filter(({ sources = "" }) => sources.includes("paper_table"));
  expect(answer).toContain(`${missing.length} values are missing: ${silent.length} that no source mentions`);
  expect(answer).toContain(`${unanswered.length} that Digipole did not answer`);
  const others = missing.length - silent.length - unanswered.length;
  expect(answer).toContain(`${others} known only from statements that do not count`);
});

test("the README's limits on places are what places.csv has", () => {
  const places = rowsOf("4-aggregate/places.csv").map(({ cells }) => cells);
  const found = places.filter(({ city }) => city !== "");
  const indirect = found.filter(({ evidence = "" }) => !["stated", "seat_or_address"].includes(evidence));
  expect(readme).toContain(`a place for ${found.length} of the ${places.length} clusters`);
  expect(readme).toContain(
    `${indirect.length} of the ${found.length} places rest on an event or are derived, not stated`,
  );
});

const docs = readdirSync(join(root, "docs")).map((name) => `docs/${name}`);
const claimsPage = readFileSync(join(root, "docs/claims.md"), "utf8").replaceAll("\n", " ");

test("what is written of other policies is what robustness.csv shows", () => {
  const rows = rowsOf("4-aggregate/robustness.csv").map(({ cells }) => cells);
  expect(rows.map((row) => row.verdict_differs_under).filter((policies) => policies !== "")).toEqual([]);
  expect(claimsPage).toContain("no verdict differs under any of them");
  for (const id of ["private_governance", "majority_industrial_technological"]) {
    const row = rows.find((found) => found.id === id);
    for (const policy of ["primary-first", "secondary-first", "majority"]) {
      const [count = 0, of = 0] = (row?.[policy] ?? "").split(/[/ ]/).map(Number);
      expect(claimsPage).toContain(`${count} of ${of} (${Math.round((100 * count) / of)} %)`);
    }
  }
  const moved = rows.filter((row) => row["secondary-first"] !== row["primary-first"]).map(({ id }) => id);
  expect(moved).toEqual([
    "all_national",
    "majority_industrial_technological",
    "private_governance",
    "share_governance_and_financing",
  ]);
});

test("the verdicts are counted as claims.csv has them", () => {
  const verdicts = rowsOf("4-aggregate/claims.csv").map(({ cells }) => cells.verdict);
  const count = (verdict: string) => verdicts.filter((found) => found === verdict).length;
  expect(count("impossible")).toBe(0);
  expect(claimsPage).toContain(
    `Of the ${verdicts.length} claims, ${count("reproduced")} are reproduced, ${count("restated")} restated, ${count("consistent")} consistent, ${count("contradicted")} contradicted, none impossible and ${count("untestable")} untestable`,
  );
});

test("the README has at most 900 words beside its tables and code blocks", () => {
  const prose = readme.replace(/^```[\s\S]*?^```/gm, "").replace(/^\|.*$/gm, "");
  expect(prose.split(/\s+/).filter((word) => word !== "").length).toBeLessThanOrEqual(900);
});

test("the README has a word on every folder of sources, and on those in it", () => {
  const places = /## Where things are\n[\s\S]*?\n## /.exec(readme)?.[0] ?? "";
  const folders = ["pipeline", "notebooks", "replication"].flatMap((folder) =>
    listFiles(join(root, folder)).flatMap((path) =>
      path
        .split("/")
        .slice(0, -1)
        .slice(0, folder === "pipeline" ? 2 : 1),
    ),
  );
  expect([...new Set(folders)].filter((name) => !places.includes(`${name}/`))).toEqual([]);
});

const pages = ["README.md", "data/README.md", "data/secondary/README.md", ...docs].map((page) => ({
  page,
  text: readFileSync(join(root, page), "utf8"),
}));

test.each(pages)("every relative link of $page leads to a file", ({ page, text }) => {
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = ""]) => link);
  expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
});

test.each(pages)("every path of the project that $page names exists", ({ text }) => {
  const paths = [...text.matchAll(/`((?:data|docs|pipeline|notebooks|replication|outputs|tests)\/[\w./-]*)`/g)];
  const made = /^(outputs\/\.log|notebooks\/html)\//;
  const named = paths.map(([, path = ""]) => path).filter((path) => !made.test(path));
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(pages)("every command that $page names is one of package.json", ({ text }) => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test("the message about a figure that is left out is quoted as the program gives it", () => {
  const message = leftOut("figure map", missingNeeds([{ rows: "regions" }], { codebook: [] }));
  expect(readFileSync(join(root, "docs/reproducibility.md"), "utf8")).toContain(`\`${message}\``);
});

/** In small letters, the words of a name parted. @example inWords("openArtifactStore") // "open artifact store" */
const inWords = (text: string) =>
  text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[\s_–-]+/g, " ");

test("each term of the glossary is there once, and used by a document, the page or the code", () => {
  const glossary = readFileSync(join(root, "docs/glossary.md"), "utf8");
  const terms = [...glossary.matchAll(/^\| (?!term )([^|]+?) \|/gm)].map(([, term = ""]) => inWords(term));
  expect(terms.length).toBeGreaterThan(40);
  const others = pages.filter(({ page }) => page !== "docs/glossary.md").map(({ text }) => text);
  const code = listFiles(join(root, "pipeline"))
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(root, "pipeline", path), "utf8"));
  const all = inWords([...others, ...code].join("\n"));
  expect(terms.filter((term) => !all.includes(term))).toEqual([]);
  expect(terms.filter((term, i) => terms.indexOf(term) < i)).toEqual([]);
});
