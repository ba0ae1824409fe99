import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import { InputError } from "../../../pipeline/lib/errors.js";
import { describeIssue } from "../../../pipeline/lib/format-zod-issue.js";

const PersonNames = z.object({ "family-names": z.string(), "given-names": z.string() });
/** An organisation has one name, a person two or one of them. */
const Maker = z.union(
  [
    z.object({ name: z.string() }).transform(({ name }) => ({ type: "Organization", name })),
    PersonNames.partial()
      .transform((person) => [person["given-names"] ?? "", person["family-names"] ?? ""].join(" ").trim())
      .refine((name) => name !== "")
      .transform((name) => ({ type: "Person", name })),
  ],
  "a person with family-names and given-names, or an organisation with name",
);
const Reference = z.object({
  title: z.string(),
  authors: z.array(PersonNames).min(1),
  journal: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  year: z.number(),
  doi: z.string().optional(),
  url: z.string().optional(),
});
const Citation = z.object({
  title: z.string(),
  abstract: z.string().optional(),
  version: z.string(),
  "date-released": z.string(),
  keywords: z.array(z.string()).default([]),
  authors: z.array(Maker).min(1),
  contact: z.array(z.unknown()).min(1).optional(),
  /** The publication whose analysis this is, where there is one. */
  references: z.array(Reference).max(1).default([]),
});
export type Citation = z.infer<typeof Citation>;
export type Paper = Citation["references"][number];

/**
 * What the package says of itself and of the publication.
 *
 * @throws InputError with all that is wrong with it
 */
export function readCitation(text: string, file = "CITATION.cff"): Citation {
  const { data, error } = Citation.safeParse(parseYaml(text, file));
  if (data !== undefined) return data;
  const given: unknown = parseYaml(text, file);
  const found = (path: readonly PropertyKey[]) =>
    path.reduce((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], given);
  throw new InputError(
    error.issues.map((issue) => ({
      file,
      ...(issue.path.length > 0 && { column: issue.path.join(".") }),
      message: describeIssue(issue, found(issue.path)),
    })),
  );
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const [message = ""] = error.message.split(" at line ");
    throw new InputError([
      { file, line: error.linePos?.[0].line ?? 1, message: `expected valid YAML, but: ${message}` },
    ]);
  }
}
