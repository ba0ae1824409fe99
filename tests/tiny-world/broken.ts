// One thing broken in the tiny world, and what the command line must say of it.

export interface Broken {
  readonly why: string;
  readonly file: string;
  /** What is broken: one text for another, or the bytes as a whole. */
  readonly from?: string;
  readonly to?: string;
  readonly bytes?: (bytes: Buffer) => Buffer | undefined;
  /** What the message must say, from its beginning on where it starts with the file. */
  readonly says: readonly string[];
}

export const statements = "secondary/observations.csv";
const coding = "decisions/coding.csv";
const exclusions = "decisions/exclusions.csv";
const claims = "paper/claims.json";
const shp = "geo/made_up_regions.shp";

export const cases: Broken[] = [
  {
    why: "a missing file",
    file: "codebook.csv",
    bytes: () => undefined,
    says: ["study/codebook.csv: expected the input codebook", "the file is missing; put it there"],
  },
  {
    why: "a missing study.json",
    file: "study.json",
    bytes: () => undefined,
    says: ["study/study.json: expected the file that says what the study is"],
  },
  {
    why: "a missing column in a table of ours",
    file: "clusters.csv",
    from: "in_sample,note",
    to: "in_sample,nota",
    says: ["study/clusters.csv:1: note: expected this column, but it is missing", 'found "nota"; did you mean note?'],
  },
  {
    why: "a missing column among the statements",
    file: statements,
    from: "evidence,source_id",
    to: "evidense,source_id",
    says: [`study/${statements}:1: evidence: `, "unknown column; did you mean evidence"],
  },
  {
    why: "a missing column of a table as published",
    file: "paper/table-2.csv",
    from: "Name,",
    to: "Nom,",
    says: ["study/paper/table-2.csv:1: Name: expected this column"],
  },
  {
    why: "an unknown code",
    file: "paper/table-2.csv",
    from: "Private",
    to: "Privat",
    says: [
      "study/paper/table-2.csv:2: Governance system: ",
      "expected governance to be one of Private, Mixed, Public",
      'but found "Privat"; mend it, or code it in decisions/coding.csv, with a reason; did you mean Private? (row ',
    ],
  },
  {
    why: "an unknown code in a decision",
    file: coding,
    from: ",mixed,",
    to: ",mixt,",
    says: [
      `study/${coding}:3: governance must be one of private, mixed, public, but found "mixt"; did you mean mixed?`,
    ],
  },
  {
    why: "a cluster's id given twice",
    file: "clusters.csv",
    from: "beta,",
    to: "alpha,",
    says: ['study/clusters.csv:3: cluster_id: expected each once, but found "alpha" on line 2 already'],
  },
  {
    why: "a statement's id given twice",
    file: statements,
    from: "t02,",
    to: "t01,",
    says: [`study/${statements}:3: obs_id: expected a new id, but found "t01", which line 2 has`],
  },
  {
    why: "a cluster twice in a table",
    file: "paper/table-2.csv",
    from: "Made-up Beta",
    to: "Made-up Alpha",
    says: [
      "study/paper/table-2.csv:3: cluster: duplicate_cluster: expected each cluster once in a table, " +
        'but found "Made-up Alpha" (rows made_up_table_2:3:creation_year, ',
    ],
  },
  {
    why: "an undeclared source",
    file: statements,
    from: "made_up_article",
    to: "made_up_artikle",
    says: [
      `study/${statements}:2: source_id: unknown_source: expected a source that is declared, ` +
        'but found "made_up_artikle"; did you mean made_up_article? (row t01)',
    ],
  },
  {
    why: "a year of 20l0",
    file: "paper/table-2.csv",
    from: "2010",
    to: "20l0",
    says: ["study/paper/table-2.csv:4: Creation year: not_a_number: expected a year as 2013", 'but found "20l0"'],
  },
  {
    why: "a truncated shapefile",
    file: shp,
    bytes: (bytes) => bytes.subarray(0, -30),
    says: [`study/${shp}: expected a whole shapefile`, "restore the .shp and the .dbf together"],
  },
  {
    why: "a projected shapefile",
    file: "geo/made_up_regions.prj",
    from: "GEOGCS[",
    to: "PROJCS[",
    says: [`study/${shp}: expected coordinates in degrees`, "reproject it: mapshaper"],
  },
  {
    why: "malformed JSON",
    file: "study.json",
    from: '"2023-12-31",',
    to: '"2023-12-31"',
    says: ["study/study.json:5: column ", "expected valid JSON"],
  },
  {
    why: "malformed CSV, a quote left open",
    file: "clusters.csv",
    from: '"printed',
    to: '"printed "',
    says: ["study/clusters.csv:4: expected a comma or a line end after the closing quote"],
  },
  {
    why: "malformed CSV, a row with a cell too many",
    file: statements,
    from: "agrees with Table 2",
    to: "agrees, it seems",
    says: [`study/${statements}:2: expected 12 cells, but found 13; quote cells that hold a comma`],
  },
  {
    why: "bytes that are not UTF-8",
    file: "geo/cities.csv",
    bytes: (bytes) => Buffer.from(bytes.toString(), "latin1"),
    says: ["study/geo/cities.csv:3: expected text in UTF-8"],
  },
  {
    why: "an unknown cluster in a document",
    file: statements,
    from: ",alpha,",
    to: ",alhpa,",
    says: [
      `study/${statements}:2: cluster: unknown_cluster: expected an id or a name of clusters.csv, ` +
        'but found "alhpa"; did you mean alpha?',
    ],
  },
  {
    why: "an unknown cluster in a table",
    file: "paper/table-2.csv",
    from: "Made-up Beta",
    to: "Made-up Beeta",
    says: ["study/paper/table-2.csv:3: cluster: unknown_cluster: ", "did you mean Made-up Beta"],
  },
  {
    why: "an idle coding rule",
    file: coding,
    from: "members_companies,about 10,",
    to: "members_companies,about 11,",
    says: [`study/${coding}:8: raw: no observation of members_companies says "about 11" any more; remove the row`],
  },
  {
    why: "an idle correction",
    file: "decisions/corrections.csv",
    from: "Made-up Garnma",
    to: "Made-up Garmna",
    says: [
      'study/decisions/corrections.csv:2: raw: nothing in paper/table-2.csv reads "Made-up Garmna" any more; remove the row',
    ],
  },
  {
    why: "an exclusion that excuses nothing",
    file: exclusions,
    from: "statements,t10",
    to: "statements,t11",
    says: [
      `study/${exclusions}:2: no row t11 is refused for unknown_city any more; remove the row`,
      `study/${statements}:11: value: unknown_city`,
    ],
  },
  {
    why: "an idle coding rule below a line break within quotes",
    file: coding,
    bytes: (bytes) =>
      Buffer.from(
        bytes
          .toString()
          .replace(/^(.*\n.*,)([^,\n]*)\n/, '$1"$2,\ntold at length"\n')
          .replace("about 10", "about 11"),
      ),
    says: [`study/${coding}:9: raw: no observation of members_companies says "about 11" any more; remove the row`],
  },
  {
    why: "claims on an unknown field and an unknown code, and percentages that cannot be",
    file: claims,
    bytes: (bytes) => {
      const [first, ...others] = JSON.parse(bytes.toString());
      const measuring = (field: string, code: string) => ({ ...first.measure, where: [{ field, in: [code] }] });
      const publishing = (low: number) => ({ kind: "percent", low, high: null });
      const broken = [
        { ...first, id: "no_such_field", measure: measuring("governence", "mixed") },
        { ...first, id: "no_such_code", measure: measuring("governance", "mixt") },
        { ...first, id: "too_little", published: publishing(-1) },
        { ...first, id: "too_much", published: publishing(101) },
      ];
      return Buffer.from(JSON.stringify([first, ...broken, ...others]));
    },
    says: [
      `study/${claims}: no_such_field: expected a field of the codebook, but found governence; did you mean governance?`,
      `study/${claims}: no_such_code: expected a code of governance, but found mixt; did you mean mixed?`,
      `study/${claims}: too_little: expected a percentage from 0 to 100, but found -1`,
      `study/${claims}: too_much: expected a percentage from 0 to 100, but found 101`,
      "4 problems; nothing was written",
    ],
  },
  {
    why: "a claim whose measure selects no cluster",
    file: claims,
    from: '"among": []',
    to: '"among": [{ "field": "creation_year", "to": 1900 }]',
    says: ["claims.json: half_mixed: expected a measure that selects clusters, but it selects none"],
  },
  {
    why: "a person's decision without a reason",
    file: "decisions/adjudications.csv",
    bytes: (bytes) => Buffer.concat([bytes, Buffer.from("alpha,governance,mixed,,A. Tester,2026-11-23\n")]),
    says: ['study/decisions/adjudications.csv:2: reason: expected a reason, but found ""'],
  },
];
