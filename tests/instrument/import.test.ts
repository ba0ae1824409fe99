import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { mergeSubmissions } from "../../pipeline/instrument/answers/merge-submissions.js";
import { readSubmissions } from "../../pipeline/instrument/answers/read-submissions.js";
import { isPathEnd } from "../../pipeline/instrument/export/column-path.js";
import { readExport } from "../../pipeline/instrument/export/read-export.js";
import { recognisePrivate } from "../../pipeline/instrument/privacy/recognise-private.js";
import { throwIfAny } from "../../pipeline/lib/errors.js";
import { bytes, diagnosticsOf } from "../lib/scratch.js";
import { makeWorkbook } from "../lib/tables/make-workbook.js";
import { formOf, importInto, knownOf, surveyFile, surveyForm } from "./known.js";

const known = knownOf(surveyForm);

// Worked out by hand from the rows of the made-up survey.
const sahel = {
  annee_creation: "2006",
  gouvernance: "privee",
  effectif: "22",
  chiffre_affaires: "20.4",
  export_share: "50",
  levier_formation: "yes",
  levier_export: "no",
  levier_rd: "yes",
  levier_financement: "yes",
  levier_foncier: "yes",
};

test.each([
  { file: "kobo-both-xml.csv", kind: "kobo", day: "2024-06-10" },
  { file: "kobo-both-xml.xlsx", kind: "kobo", day: "2024-06-10" },
  { file: "kobo-details-xml.csv", kind: "kobo", day: "2024-06-10" },
  { file: "google-forms.csv", kind: "google-forms", day: "2024-06-10" },
  { file: "excel-fr.xlsx", kind: "table", day: "2024-06-10" },
  { file: "excel-fr-1252.csv", kind: "table", day: "2024-06-10" },
])("$file has the answers of nine cases, and every field is matched", ({ file, kind, day }) => {
  const { given, mapping, submissions, diagnostics } = importInto(
    known,
    surveyFile(file),
    file,
    kind === "kobo" ? undefined : "fr",
  );
  expect(diagnostics).toEqual([]);
  expect(given.kind).toBe(kind);
  expect(submissions.map((one) => one.case)).toEqual(["tex", "mec", "agro", "dat", "aero", "tic", "chi", "mer", "sol"]);
  expect(submissions[0]).toMatchObject({ case: "tex", submitted: day, values: sahel });
  const fields = new Set(mapping.filter(({ use }) => use === "yes").map(({ field }) => field));
  expect(
    ["_case", "annee_creation", "gouvernance", "effectif", "chiffre_affaires", "export_share"].filter(
      (id) => !fields.has(id),
    ),
  ).toEqual([]);
});

test("0 in a column of its own is no; a blank in one column for all answers is no answer, and never no", () => {
  const [, , , kobo] = importInto(known, surveyFile("kobo-details-xml.csv"), "a.csv").submissions;
  const [, , , google] = importInto(known, surveyFile("google-forms.csv"), "b.csv", "fr").submissions;
  expect([kobo?.values.levier_export, google?.values.levier_export]).toEqual(["no", undefined]);
});

const header = "pole,effectif,levier,_uuid,_validation_status";
const answers = (...rows: string[]) => importInto(known, bytes(`${[header, ...rows].join("\n")}\n`), "a.csv");

test("what was not approved stays out and is counted", () => {
  const { submissions, notApproved } = answers(
    ...["tex,1,,u1,Not Approved", "mec,2,,u2,Approved", "agro,3,,u3,", "dat,4,,u4,validation_status_on_hold"],
    ...["aero,5,,u5,hasIssues", "tic,6,,u6,Non approuvé", "chi,7,,u7,Approuvée", "mer,8,,u8,Zwischenstand"],
  );
  expect(submissions.map(({ submission, unknownStatus }) => [submission, unknownStatus])).toEqual([
    ["u2", ""],
    ["u3", ""],
    ["u7", ""],
    ["u8", "Zwischenstand"],
  ]);
  expect(notApproved).toEqual(["u1", "u4", "u5", "u6"]);
});

test("the id that an edit keeps comes before the one that it may change, wherever it stands", () => {
  const content = "pole,_uuid,meta/rootUuid\ntex,new,uuid:first\n";
  expect(importInto(known, bytes(content), "a.csv").submissions[0]?.submission).toBe("first");
});

test("several respondents of one case are several submissions", () => {
  expect(answers("tex,1,,u1,", "tex,2,,u2,").submissions.map((one) => [one.case, one.values.effectif])).toEqual([
    ["tex", "1"],
    ["tex", "2"],
  ]);
});

test.each([
  { row: "nowhere,1,,u1,", message: 'a.csv:2: pole: expected a case of the study, but found "nowhere"' },
  { row: "tex,twelve,,u1,", message: 'a.csv:2: effectif: expected a number, but found "twelve"' },
  { row: 'tex,"1,234",,u1,', message: "expected a number that is not 1.234 or 1234, by how it is read" },
  {
    row: "tex,1,formation magie,u1,",
    message: 'a.csv:2: levier: expected choices of levier (not "magie", which the form lacks)',
  },
  {
    row: "tex,1,,u1,\nmec,1,,u1,",
    message: 'a.csv:3: _uuid: expected each submission once, but found "u1"; row 2 has it too',
  },
])("$row is reported with its place", ({ row, message }) => {
  const { diagnostics } = answers(row);
  expect(diagnostics.map((one) => `${one.file}:${one.line}: ${one.column}: ${one.message}`).join("\n")).toContain(
    message,
  );
});

test("a column with all answers may not contradict those beside it", () => {
  const content = "pole,levier,levier/rd,_uuid\ntex,rd,0,u1\n";
  expect(importInto(known, bytes(content), "a.csv").diagnostics[0]?.message).toContain(
    "expected what the column of levier_rd beside it says, no",
  );
});

test("columns about respondents, and what a tool adds, are left out", () => {
  const columns = "pole,Votre e-mail,Téléphone,_gps_latitude,deviceid,contact,_uuid,_tags";
  const { mapping } = importInto(known, bytes(`${columns}\ntex,a@b.tn,1,2,3,+216 71 123 456,u,\n`), "a.csv");
  expect(mapping.map(({ column, use, how }) => [column, use, how])).toEqual([
    ["pole", "yes", "name"],
    ["Votre e-mail", "no", "personal: seems to be an e-mail address"],
    ["Téléphone", "no", "personal: seems to be a telephone number"],
    ["_gps_latitude", "no", "personal: seems to be a position"],
    ["deviceid", "no", "personal: seems to be a device"],
    ["contact", "no", "personal: seems to be a telephone number"],
    ["_uuid", "yes", "a column of the tool"],
    ["_tags", "no", "a column of the tool"],
  ]);
});

const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
  });
const main = "SubmissionDate,structure-effectif,KEY,ReviewState\n2024-06-10T09:00:00Z,5,uuid:s1,\n";

test("of an archive with repeats, the repeat that asks for the case has the answers of its submission too", () => {
  const repeat =
    "site-pole,site-gouvernance,PARENT_KEY,KEY\ntex,privee,uuid:s1,uuid:s1/site[1]\nmec,mixte,uuid:s1,uuid:s1/site[2]\n";
  const { given, submissions, diagnostics } = importInto(known, zip({ "f.csv": main, "f-site.csv": repeat }), "f.zip");
  expect(diagnostics).toEqual([]);
  expect(given.kind).toBe("odk");
  expect(submissions).toMatchObject([
    {
      submission: "s1/site[1]",
      submitted: "2024-06-10",
      case: "tex",
      values: { effectif: "5", gouvernance: "privee" },
    },
    { submission: "s1/site[2]", case: "mec", values: { effectif: "5", gouvernance: "mixte" } },
  ]);
});

test("a repeat that asks for the case is found by the name that an earlier form gave the question, and by the later", () => {
  const repeat = (name: string) => `site-${name},PARENT_KEY,KEY\ntex,uuid:s1,uuid:s1/site[1]\n`;
  for (const name of ["pole", "hub"]) {
    const archive = zip({ "f.csv": main, "f-site.csv": repeat(name) });
    const { columns, notices } = readExport(archive, "f.zip", { caseNames: ["pole", "hub"] });
    expect({ isThere: columns.includes(`site-${name}`), notices }).toEqual({ isThere: true, notices: [] });
  }
});

test.each([
  {
    what: "a repeat without its parent",
    content: zip({ "f.csv": main, "f-site.csv": "pole,PARENT_KEY,KEY\ntex,uuid:gone,uuid:gone/site[1]\n" }),
    message: 'f.zip/f-site.csv:2: PARENT_KEY: expected the KEY of a submission, but found "uuid:gone"',
  },
  {
    what: "a row of a repeat that is its own parent",
    content: zip({ "f.csv": main, "f-site.csv": "pole,PARENT_KEY,KEY\ntex,uuid:a,uuid:a\n" }),
    message:
      'f.zip/f-site.csv:2: PARENT_KEY: expected the KEY of a submission, but found "uuid:a", from which the parents lead back to itself; take the archive',
  },
  {
    what: "a row of a repeat within a repeat whose parent is missing",
    content: zip({
      "f.csv": main,
      "f-site.csv": "pole,PARENT_KEY,KEY\ntex,uuid:gone,uuid:a\n",
      "f-site-b.csv": "q,PARENT_KEY,KEY\n1,uuid:a,uuid:b\n",
    }),
    message:
      'f.zip/f-site-b.csv:2: PARENT_KEY: expected the KEY of a submission, but found "uuid:a", which belongs to no submission',
  },
  {
    what: "a path that leads out",
    content: zip({ "../f.csv": main }),
    message: 'but found the path "../f.csv", which leads out of it',
  },
  {
    what: "an archive without tables",
    content: zip({ "a.txt": "" }),
    message: "f.zip: expected a workbook, or CSV files in an archive, but found a.txt",
  },
  {
    what: "what is no archive after all",
    content: bytes("PK\x03\x04xx"),
    message: "f.zip: expected a workbook or an archive, but it cannot be read",
  },
  {
    what: "two columns of one name",
    content: bytes("pole,pole\ntex,mec\n"),
    message: "f.zip:1: pole: expected each column once",
  },
])("$what is refused", async ({ content, message }) => {
  expect((await diagnosticsOf(() => importInto(known, content, "f.zip"))).join("\n")).toContain(message);
});

test("importing again changes nothing, an edited submission replaces the older, and one that is gone is kept until it is dropped", () => {
  const columns = ["submission", "submitted", "size"];
  const row = (submission: string, size: string) => ({ submission, submitted: "2024-06-10", size });
  const before = [row("a", "1"), row("b", "2")].map((cells, at) => ({ line: at + 2, cells }));
  const merge = (now: ReturnType<typeof row>[], drop = false, rejected: string[] = []) => {
    const given = now.map((cells) => ({ submission: cells.submission, submitted: cells.submitted, cells }));
    const { rows, ...rest } = mergeSubmissions(before, given, { columns, drop, rejected });
    return { ...rest, rows: rows.map(({ cells }) => `${cells.submission}${cells.size}`) };
  };
  expect(merge([row("a", "1"), row("b", "2")])).toEqual({
    added: [],
    replaced: [],
    unchanged: 2,
    gone: [],
    otherWaves: [],
    dropped: [],
    withdrawn: [],
    rows: ["a1", "b2"],
  });
  expect(merge([row("b", "3"), row("c", "4")])).toEqual({
    added: ["c"],
    replaced: ["b"],
    unchanged: 0,
    gone: ["a"],
    otherWaves: [],
    dropped: [],
    withdrawn: [],
    rows: ["a1", "b3", "c4"],
  });
  expect(merge([row("b", "2")], true)).toEqual({
    added: [],
    replaced: [],
    unchanged: 1,
    gone: ["a"],
    otherWaves: [],
    dropped: ["a"],
    withdrawn: [],
    rows: ["b2"],
  });
  // An export of another wave drops none of this one.
  for (const submitted of ["2026-03-01", "2022-03-01"])
    expect(merge([{ ...row("c", "1"), submitted }], true)).toMatchObject({
      ...{ gone: ["a", "b"], otherWaves: ["a", "b"], dropped: [] },
      rows: submitted < "2024" ? ["c1", "a1", "b2"] : ["a1", "b2", "c1"],
    });
  // Where no day tells waves apart, what is gone is gone.
  expect(merge([{ ...row("b", "2"), submitted: "" }], true)).toMatchObject({ otherWaves: [], dropped: ["a"] });
  // What is not approved any more is in the export all the same.
  expect(merge([row("b", "2")], false, ["a", "never here"])).toMatchObject({
    gone: [],
    withdrawn: ["a"],
    rows: ["b2"],
  });
});

const indexed = ["pole", "annee_creation", "_uuid", "_submission_time", "_index"];
test.each([
  {
    what: "text that is called a workbook",
    file: "a.xlsx",
    content: bytes("pole,_uuid\ntex,u1\n"),
    message: "a.xlsx:1: expected a workbook, as its name has it, but found text; download it again",
  },
  {
    what: "a page that asks to log in, saved as a workbook",
    file: "a.xlsx",
    content: bytes("<!DOCTYPE html><title>Log in</title>"),
    message: "a.xlsx:1: expected a workbook, as its name has it, but found a web page",
  },
  {
    what: "a repeat without its parent",
    file: "a.xlsx",
    content: makeWorkbook({
      main: [indexed, ["tex", 2006, "u1", "2024-06-10", 1]],
      visits: [
        ["when", "_parent_index", "_parent_table_name"],
        ["May", 1, "main"],
        ["June", 9, "main"],
        ["July", 9, "another repeat"],
      ],
    }),
    message:
      'a.xlsx [visits]:3: _parent_index: expected the _index of a submission, but found "9"; export all sheets at one time',
  },
  {
    what: "a day that a spreadsheet makes of 0",
    file: "a.csv",
    content: bytes("pole,_uuid,_submission_time\ntex,u1,1900-01-00T00:00\n"),
    message: 'a.csv:2: _submission_time: expected a day after 1905, but found "1900-01-00T00:00"',
  },
  {
    what: "a day that a spreadsheet makes of 1",
    file: "a.csv",
    content: bytes("pole,_uuid,_submission_time\ntex,u1,1900-01-01\n"),
    message: 'a.csv:2: _submission_time: expected a day after 1905, but found "1900-01-01"',
  },
  {
    what: "a year before there were any",
    file: "a.csv",
    content: bytes("pole,_uuid,annee_creation\ntex,u1,206\n"),
    message: 'a.csv:2: annee_creation: expected a year from 1800 to 2100, but found "206"',
  },
])("$what is reported with its place", async ({ file, content, message }) => {
  const read = () => {
    const { diagnostics } = importInto(known, content, file);
    throwIfAny(diagnostics);
  };
  expect((await diagnosticsOf(read)).join("\n")).toContain(message);
});

test.each([
  {
    what: "a telephone number",
    columns: ["N° tél.", "Téléphone portable", "respondent_phone", "grp/contact_whatsapp"],
  },
  {
    what: "an e-mail address",
    columns: ["E-mail", "Adresse électronique (courriel)", "contact_email", "Email Address"],
  },
  {
    what: "a position",
    columns: ["_gps_latitude", "_lieu_precision", "Géolocalisation", "geopoint", "_place_longitude"],
  },
  { what: "a device", columns: ["deviceid", "device_id", "DeviceID", "simserial", "IMEI", "User Agent"] },
  {
    what: "a person's name",
    columns: [
      "Nom du répondant",
      "Nom et prénoms",
      "Nom de famille",
      "SubmitterName",
      "_submitted_by",
      "Respondent's name",
    ],
  },
  { what: undefined, columns: ["Nom du pôle", "Mobilité", "Emplois", "Précisions", "Nombre de téléphones fixes"] },
])("$columns give away $what", ({ columns, what }) => {
  expect(columns.map((column) => recognisePrivate(column, []))).toEqual(columns.map(() => what));
});

test("a column about a person is read where the mapping says so", () => {
  const { given, mapping } = importInto(known, bytes("pole,Téléphone,_uuid\ntex,22,u1\n"), "a.csv");
  const own = mapping.map((row) =>
    row.column === "Téléphone" ? { ...row, field: "effectif", use: "yes" as const } : row,
  );
  const cases = known.cases.map(({ case_id }) => ({ code: case_id, names: [case_id], labels: [] }));
  const read = readSubmissions(given, own, { targets: known.targets, cases, mayAdd: false, locale: undefined });
  expect(read.submissions[0]?.values.effectif).toBe("22");
});

test("a question that is called as a tool calls a column of its own is read", () => {
  const own = knownOf(
    formOf({
      survey: [
        ["type", "name", "label"],
        ["text", "hub", "Hub?"],
        ["text", "Status", "Legal status?"],
        ["date", "start", "Opened on?"],
      ],
    }),
  );
  const content = "hub,Status,start,end,_uuid\na,ltd,2010-01-05,2024-01-01,u1\n";
  const { submissions, mapping } = importInto(own, bytes(content), "a.csv");
  expect(submissions[0]?.values).toEqual({ status: "ltd", start: "2010-01-05" });
  expect(mapping.find(({ column }) => column === "end")?.use).toBe("no");
});

test.each([
  { column: "grp > levier > rd", name: "levier/rd", is: true },
  { column: "grp-levier-rd", name: "levier/rd", is: true },
  { column: "levier[rd]", name: "levier/rd", is: true },
  { column: "a|b|effectif", name: "effectif", is: true },
  { column: "Telephone of the pole", name: "pole", is: false },
  { column: "sous_pole", name: "pole", is: false },
])("$column is $name in a group: $is", ({ column, name, is }) => {
  expect(isPathEnd(column, name)).toBe(is);
});

test("a day open to two readings is an error, and one that is not is written by year, month and day", () => {
  const own = knownOf(
    formOf({
      survey: [
        ["type", "name", "label"],
        ["text", "hub", "Hub?"],
        ["date", "opened", "Opened on?"],
      ],
    }),
  );
  const read = (file: string) => importInto(own, bytes(file), "a.csv");
  const { diagnostics } = read("hub,opened,_uuid\na,03/04/2023,u1\n");
  expect(diagnostics[0]?.message).toContain("expected a day that is not 2023-04-03 or 2023-03-04, by how it is read");
  // A table of people shows by its other rows which number is the day.
  const { submissions } = read("hub,opened\na,03/04/2023\nb,13/04/2023\n");
  expect(submissions.map(({ values }) => values.opened)).toEqual(["2023-04-03", "2023-04-13"]);
});

test("a number whose sign contradicts the declared locale is open to two readings, and an error", () => {
  const read = (cells: string, locale?: "fr" | "de" | "en-US") =>
    importInto(decimals, bytes(`hub;staff\na;${cells}\n`), "a.csv", locale);
  expect(read("1.234", "fr").diagnostics[0]?.message).toBe(
    'expected a number that is not 1.234 or 1234, by how its point is read, but found "1.234"; write it with a decimal comma, or with nothing between thousands',
  );
  expect(read("1.234\nb;20.4", "de").diagnostics[0]?.message).toContain("expected a number that is not 1.234 or 1234");
  expect(read("1.234", "de").submissions[0]?.values.staff).toBe("1234");
  expect(read("1.234", "en-US").submissions[0]?.values.staff).toBe("1.234");
  expect(read("1.234").diagnostics[0]?.message).toBe(
    'expected a number that is not 1.234 or 1234, by how its point is read, but found "1.234"; say how the export writes it: --locale en-US where the point is a decimal one, --locale de where it is not',
  );
  expect(read("1.234\nb;1,5").submissions.map(({ values }) => values.staff)).toEqual(["1234", "1.5"]);
  expect(read("1.234\nb;1.5").submissions.map(({ values }) => values.staff)).toEqual(["1.234", "1.5"]);
});

test("a server writes a decimal point, and of a sheet only what is text shows how people write numbers", () => {
  const kobo = importInto(decimals, bytes("hub;staff;_uuid\na;1.234;u1\n"), "a.csv");
  expect([kobo.diagnostics, kobo.submissions[0]?.values.staff]).toEqual([[], "1.234"]);
  const read = (...cells: (string | number)[]) => {
    const rows = [["hub", "staff"], ...cells.map((cell, at) => [`h${at}`, cell])];
    return importInto(decimals, makeWorkbook({ A: rows }), "a.xlsx");
  };
  expect(read(1.234, 12).submissions.map(({ values }) => values.staff)).toEqual(["1.234", "12"]);
  // The number beside it may have been typed with a comma.
  expect(read("1.200", 12.5).diagnostics.map(({ line, message }) => [line, message.slice(0, 46)])).toEqual([
    [2, "expected a number that is not 1.200 or 1200, b"],
  ]);
});

test("beside percentages, a number below one is a share or a percentage, and an error with both", () => {
  const form = formOf({
    survey: [
      ["type", "name", "label"],
      ["text", "hub", "Hub?"],
      ["decimal", "part", "Part (%)"],
    ],
  });
  const read = (...cells: string[]) => {
    const rows = cells.map((cell, at) => `h${at};${cell}\n`).join("");
    return importInto(knownOf(form), bytes(`hub;part\n${rows}`), "a.csv", "fr");
  };
  expect(read("75%", "0,8").diagnostics.map(({ line, message }) => [line, message])).toEqual([
    [
      3,
      'expected a percentage that is not 0.8 % or 80 %, but found "0,8"; write it with its sign, as others of the column are',
    ],
  ]);
  expect(read("75%", "0", "80", "0,8 %").submissions.map(({ values }) => values.part)).toEqual([
    "75",
    "0",
    "80",
    "0.8",
  ]);
  expect(read("75", "0,8").submissions.map(({ values }) => values.part)).toEqual(["75", "0.8"]);
});

test("a whole number has no decimals, whatever its locale", () => {
  const read = (cell: string, locale?: "fr" | "en-US") =>
    importInto(free, bytes(`hub;staff\na;${cell}\n`), "a.csv", locale);
  expect(read("1.200", "en-US").diagnostics[0]?.message).toMatch(
    /^expected a whole number, as the form asks for, but found "1.200"/,
  );
  expect(read("12,5", "fr").diagnostics[0]?.message).toMatch(/^expected a whole number/);
  expect(read("12.0", "en-US").submissions[0]?.values.staff).toBe("12");
  expect(importInto(free, bytes("hub,staff,_uuid\na,1.5,u\n"), "a.csv").diagnostics).toHaveLength(1);
});

const decimals = knownOf(
  formOf({
    survey: [
      ["type", "name", "label"],
      ["text", "hub", "Hub?"],
      ["decimal", "staff", "Staff?"],
    ],
  }),
);

const free = knownOf(
  formOf({
    survey: [
      ["type", "name", "label"],
      ["text", "hub", "Hub?"],
      ["integer", "staff", "Staff?"],
    ],
  }),
);
const hubs = (names: string[], cases: Parameters<typeof readSubmissions>[2]["cases"] = []) => {
  const rows = names.map((name, at) => `"${name}",${at},u${at}`);
  const { given, mapping } = importInto(free, bytes(`hub,staff,_uuid\n${rows.join("\n")}\n`), "a.csv");
  const { targets } = free;
  return readSubmissions(given, mapping, { targets, cases, mayAdd: true, locale: undefined });
};

test("new cases that a sign tells apart are two, in whatever order they come; those of other letters alone are one, and named", () => {
  const named = (code: string, label: string) => ({ code, names: [code], labels: [label] });
  const all = ["C Hub", "C++ Hub", "Pôle A", "Pôle A+"];
  expect(hubs(all).newCases).toEqual(all);
  expect(hubs([...all].reverse()).newCases).toEqual([...all].reverse());
  const { newCases, submissions } = hubs([...all, "pole a"], [named("c_hub", "C Hub")]);
  expect(newCases).toEqual(["C++ Hub", "Pôle A", "Pôle A+"]);
  expect(submissions.map(({ otherwise }) => otherwise)).toEqual(["", "", "", "", "pole a as Pôle A"]);
  expect(submissions.map((one) => one.case)).toEqual(["c_hub", "C++ Hub", "Pôle A", "Pôle A+", "Pôle A"]);
  const { diagnostics } = hubs(["alpha"], [named("a", "Alpha"), named("b", "ALPHA.")]);
  expect(diagnostics[0]?.message).toBe(
    'expected one case, not Alpha (a) or ALPHA. (b), but found "alpha"; write its id of cases.csv',
  );
});

test.each([
  { known: "Lot 1-2", called: "Lot 1.2" },
  { known: "A (B)", called: "A/B" },
  { known: "Hub-1", called: "Hub 1" },
  { known: "محطة 12", called: "محطة ١٢" },
  { known: "Pôle ۴", called: "Pôle 4" },
])("$called is taken for $known, and told, so that somebody can say that it is another", ({ known: name, called }) => {
  const own = [{ code: "x", names: ["x"], labels: [name] }];
  expect(hubs([called], own).submissions.map((one) => [one.case, one.otherwise])).toEqual([
    ["x", `${called} as ${name}`],
  ]);
  const both = [...own, { code: "y", names: ["y"], labels: [called] }];
  expect(hubs([called, name], both).submissions.map((one) => [one.case, one.otherwise])).toEqual([
    ["y", ""],
    ["x", ""],
  ]);
});

const starred = knownOf(
  formOf({
    survey: [
      ["type", "name", "label"],
      ["text", "hub", "Hub?"],
      ["select_one stars", "stars", "Stars?"],
      ["select_multiple lev", "lev", "Which levers?"],
    ],
    choices: [
      ["list_name", "name", "label"],
      ["stars", "1", "3"],
      ["stars", "2", "2"],
      ["stars", "3", "1"],
      ["lev", "l", "Land"],
      ["lev", "w", "water"],
      ["lev", "b", "Land, water"],
    ],
  }),
);
test("an answer with two meanings is an error with both, in the words of the study's first language", () => {
  const messages = (cells: string) =>
    importInto(starred, bytes(`hub,Stars?,Which levers?\n${cells}\n`), "a.csv").diagnostics.map(
      ({ message }) => message,
    );
  expect(messages('a,3,"Land, water"')).toEqual([
    'expected an answer that is read in one way, not as 1 (3) or as 3 (1), but found "3"; export the names of the choices (XML values), head the column with the question\'s name in the form where it holds names, or correct labels that are the same',
    'expected an answer that is read in one way, not as Land (lev_l) and water (lev_w) or as Land, water (lev_b), but found "Land, water"; write a semicolon between the choices, or export the names of the choices (XML values), or a column for each choice',
  ]);
  expect(messages("a,4,x")[0]).toContain('expected one of 3, 2, 1 (not "4", which the form lacks), but found "4"');
});
