import { expect, test } from "vitest";
import { checkFigures } from "../../../pipeline/1-ingest/checks/check-figures.js";
import type { FigureSpec } from "../../../pipeline/schemas/index.js";
import { fieldOf } from "../../lib/field-of.js";
import { diagnosticsOf } from "../../lib/scratch.js";

const codebook = [
  fieldOf({ field: "opened", type: "year", role: "year" }),
  fieldOf({ field: "form", type: "code", codes: "a=A;b=B" }),
  fieldOf({ field: "trades", type: "codes", codes: "a=A;b=B" }),
  fieldOf({ field: "tool_loans", type: "code", codes: "y=Lent;n=Not lent", yes: "y", block: "tools" }),
  fieldOf({ field: "motto", type: "text" }),
];
const check = (...figures: FigureSpec[]) => checkFigures({ figures }, codebook, "study.json");

test("figures whose fields there are pass, and so does a study that lists none", () => {
  expect(() =>
    check(
      { name: "all", kind: "matrix" },
      { name: "some", kind: "matrix", fields: ["opened", "form", "trades"] },
      { name: "tools", kind: "matrix", block: "tools" },
      { name: "use", kind: "adoption", block: "tools" },
      { name: "alike", kind: "profiles", block: "tools" },
      { name: "when", kind: "timeline" },
      { name: "forms", kind: "shares", field: "form" },
      { name: "both", kind: "cross-table", rows: "form", columns: "tool_loans" },
      { name: "sets", kind: "combinations", field: "trades" },
    ),
  ).not.toThrow();
  expect(() => checkFigures({}, [], "study.json")).not.toThrow();
});

test("what the rows of a file decide is not known here: the figure is left out later, with its reason", () => {
  expect(() =>
    checkFigures(
      {
        figures: [
          { name: "numbers", kind: "numbers" },
          { name: "claims", kind: "claims" },
        ],
      },
      [],
      "s.json",
    ),
  ).not.toThrow();
});

test.each<{ figure: FigureSpec; message: string }>([
  {
    figure: { name: "forms", kind: "shares", field: "from" },
    message: 'expected a field of the codebook, but found "from"; did you mean form?',
  },
  {
    figure: { name: "mottoes", kind: "shares", field: "motto" },
    message:
      "expected a study that has what it shows, but the field motto is of type text, not code; correct the codebook, or remove the figure",
  },
  {
    figure: { name: "sets", kind: "combinations", field: "form" },
    message:
      "expected a study that has what it shows, but the field form is of type code, not codes; correct the codebook, or remove the figure",
  },
  {
    figure: { name: "when", kind: "timeline", field: "form" },
    message:
      "expected a study that has what it shows, but the field form is of type code, not year; correct the codebook, or remove the figure",
  },
  {
    figure: { name: "some", kind: "matrix", fields: ["form", "motto"] },
    message:
      "expected a study that has what it shows, but the field motto is of type text, not code or codes or year; correct the codebook, or remove the figure",
  },
  {
    figure: { name: "use", kind: "adoption", block: "tool" },
    message:
      "expected a study that has what it shows, but no field of the codebook is in the block tool; correct the codebook, or remove the figure",
  },
  {
    figure: { name: "where", kind: "map" },
    message:
      "expected a study that has what it shows, but no field of the codebook has the role place; correct the codebook, or remove the figure",
  },
])("the figure $figure.name is refused: $message", async ({ figure, message }) => {
  expect(await diagnosticsOf(() => check({ name: "first", kind: "evidence" }, figure))).toEqual([
    `study.json: figures[1] (${figure.name}): ${message}`,
  ]);
});

test("a name that comes twice is refused, as the files would be the same", async () => {
  expect(await diagnosticsOf(() => check({ name: "a", kind: "evidence" }, { name: "a", kind: "matrix" }))).toEqual([
    "study.json: figures[1] (a): expected a name of its own, but found it again",
  ]);
});
