import Ajv from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { citationSchema } from "./community.js";
import { facts, textOf } from "./study-package.js";

const citation = parse(textOf("CITATION.cff"));

test("CITATION.cff is valid to the schema of the Citation File Format", () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(citationSchema);
  validate(citation);
  expect(validate.errors ?? []).toEqual([]);
});

test("it cites this version, under its licence, and asks for the paper beside it and not in its place", () => {
  expect(citation).toMatchObject({ version: facts.version, license: "MIT" });
  expect(citation).not.toHaveProperty("preferred-citation");
  expect(citation.references).toMatchObject([{ doi: facts.paper?.doi, scope: expect.stringContaining("cite both") }]);
});
