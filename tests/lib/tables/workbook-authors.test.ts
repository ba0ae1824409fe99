import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readWorkbook } from "../../../pipeline/lib/tables/read-workbook.js";
import { authorsIn, withoutAuthors } from "../../../pipeline/lib/tables/workbook-authors.js";
import { makeWorkbook } from "./make-workbook.js";

const plain = makeWorkbook({
  survey: [
    ["type", "name"],
    ["text", "hub"],
  ],
});
const withParts = (parts: Record<string, string>) =>
  zipSync({
    ...unzipSync(plain),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });

const signed = withParts({
  "docProps/core.xml":
    "<cp:coreProperties><dc:creator>Fatima El Idrissi</dc:creator><cp:lastModifiedBy>Karim A.</cp:lastModifiedBy></cp:coreProperties>",
  "docProps/app.xml":
    "<Properties><Application>Microsoft Excel</Application><Company>Bureau Nord</Company></Properties>",
  "xl/comments1.xml": "<comments><authors><author>Nadia</author></authors></comments>",
  "xl/persons/person.xml": '<personList><person displayName="Nadia B." userId="S::nb@x.ma"/></personList>',
});

test("a workbook names who made, changed and commented it, and for which firm", () => {
  expect(authorsIn(signed)).toEqual([
    "Fatima El Idrissi",
    "Karim A.",
    "Bureau Nord",
    "Nadia",
    "Nadia B.",
    "S::nb@x.ma",
  ]);
  expect(authorsIn(plain)).toEqual([]);
});

test("without these names the sheets are the same, and so are the bytes of a workbook that has none", () => {
  const cleaned = withoutAuthors(signed);
  expect(authorsIn(cleaned)).toEqual([]);
  expect(readWorkbook(cleaned, "a.xlsx")).toEqual(readWorkbook(plain, "a.xlsx"));
  expect(
    Object.values(unzipSync(cleaned))
      .map((part) => strFromU8(part))
      .join(),
  ).not.toMatch(/Fatima|Karim|Nadia|Bureau/);
  expect(withoutAuthors(plain)).toBe(plain);
  expect(withoutAuthors(strToU8("no workbook"))).toEqual(strToU8("no workbook"));
});
