import { expect, test } from "vitest";
import { chooseEncoding } from "../../../pipeline/1-ingest/shapefile/choose-encoding.js";
import { clockwiseSquare, latin1, makeShapefile, utf8 } from "./make-shapefile.js";

const shapes = [{ rings: [clockwiseSquare], attributes: ["XX-1", "Laâyoune"] as const }];
const inUtf8 = makeShapefile(shapes, { encode: utf8 }).dbf;
const inLatin1 = makeShapefile(shapes, { encode: latin1 }).dbf;

test.each([
  {
    why: "the option comes before the .cpg",
    option: "windows-1252",
    cpg: "UTF-8",
    dbf: inUtf8,
    expected: "windows-1252",
  },
  { why: "the .cpg comes before the probe", option: "", cpg: "windows-1250", dbf: inUtf8, expected: "windows-1250" },
  { why: "a .cpg may end in a line end", option: "", cpg: "UTF-8\r\n", dbf: inLatin1, expected: "utf-8" },
  {
    why: "a bare code page number is a Windows code page",
    option: "",
    cpg: "1256",
    dbf: inUtf8,
    expected: "windows-1256",
  },
  { why: "65001 is the code page number of UTF-8", option: "", cpg: "65001", dbf: inLatin1, expected: "utf-8" },
  { why: "ANSI 1252 is a code page", option: "", cpg: "ANSI 1252", dbf: inUtf8, expected: "windows-1252" },
  { why: "88595 is ISO 8859-5", option: "", cpg: "88595", dbf: inUtf8, expected: "iso-8859-5" },
  {
    why: "an option may be a code page number as well",
    option: "1252",
    cpg: "",
    dbf: inUtf8,
    expected: "windows-1252",
  },
  {
    why: "ISO-8859-1 is read as the web reads it",
    option: "",
    cpg: "ISO-8859-1",
    dbf: inUtf8,
    expected: "windows-1252",
  },
  { why: "without .cpg, valid UTF-8 is UTF-8", option: "", cpg: "", dbf: inUtf8, expected: "utf-8" },
  {
    why: "without .cpg, what is not UTF-8 is windows-1252",
    option: "",
    cpg: "",
    dbf: inLatin1,
    expected: "windows-1252",
  },
  {
    why: "a header's binary numbers are no text to probe",
    option: "",
    cpg: "",
    dbf: Uint8Array.from(inUtf8, (byte, index) => (index === 4 ? 0xff : byte)),
    expected: "utf-8",
  },
  { why: "an empty .dbf is taken for UTF-8", option: "", cpg: "", dbf: new Uint8Array(), expected: "utf-8" },
])("$why", ({ option, cpg, dbf, expected }) => {
  expect(chooseEncoding({ dbf, cpg: utf8(cpg) }, option, "geo/made-up.shp")).toBe(expected);
});

test.each(["klingon", "99999", "OEM 850"])("the unknown encoding %s is refused, with file and remedy", (label) => {
  const choose = () => chooseEncoding({ dbf: inUtf8, cpg: utf8(label) }, "", "geo/made-up.shp");
  expect(choose).toThrow(
    `geo/made-up.shp: expected an encoding such as UTF-8 or windows-1252, but found "${label}"; correct the .cpg`,
  );
});
