import { fewestCases } from "../vocabulary.js";
import type { Field } from "./codebook.js";
import { fieldsOfBlock } from "./fields.js";
import type { FigureOf, FigureSpec } from "./figures.js";
import type { Need } from "./needs.js";
import type { Study } from "./study.js";

/** The figures of a study: those that it lists, else one of each kind. */
export function figuresOf({ figures, blocks }: Pick<Study, "figures" | "blocks">): readonly FigureSpec[] {
  return figures ?? defaultFigures(Object.keys(blocks));
}

/** The figures of a study that lists none: one of each kind that needs no choice, and three for each block. */
export function defaultFigures(blocks: readonly string[]): FigureSpec[] {
  return [
    { name: "matrix", kind: "matrix" },
    ...blocks.flatMap((block): FigureSpec[] => {
      const start = block.replaceAll("_", "-");
      return [
        { name: `${start}-matrix`, kind: "matrix", block },
        { name: `${start}-adoption`, kind: "adoption", block },
        { name: `${start}-profiles`, kind: "profiles", block },
      ];
    }),
    { name: "timeline", kind: "timeline" },
    { name: "numbers", kind: "numbers" },
    { name: "plans", kind: "plans" },
    { name: "map", kind: "map" },
    { name: "evidence", kind: "evidence" },
    { name: "change", kind: "change" },
    { name: "claims", kind: "claims" },
    { name: "multiverse", kind: "multiverse" },
  ];
}

/** The fields that a figure names. */
export function fieldsNamed(figure: FigureSpec): string[] {
  switch (figure.kind) {
    case "matrix":
      return figure.fields ?? [];
    case "cross-table":
      return [figure.rows, figure.columns];
    case "timeline":
      return figure.field === undefined ? [] : [figure.field];
    case "shares":
    case "combinations":
      return [figure.field];
    default:
      return [];
  }
}

/** The fields of a matrix: those named, those of its block, or all with codes or years that are in no block and no region. */
export function matrixFields({ fields, block }: FigureOf<"matrix">, codebook: readonly Field[]): string[] {
  if (fields !== undefined) return fields;
  const own = block === undefined ? codebook.filter(isCharacteristic) : fieldsOfBlock(codebook, block);
  return own.map(({ field }) => field);
}

function isCharacteristic({ type, block, role }: Field): boolean {
  return block === "" && role !== "region" && (type === "code" || type === "codes" || type === "year");
}

/** What a figure needs the study to have. */
export function figureNeeds(figure: FigureSpec, codebook: readonly Field[]): Need[] {
  switch (figure.kind) {
    case "matrix":
      if (figure.block !== undefined) return [{ block: figure.block }];
      return [
        { anyOf: matrixFields(figure, codebook), of: "fields with codes or years" },
        ...typed(figure.fields ?? [], shown),
      ];
    case "adoption":
      return [{ block: figure.block }];
    case "profiles":
      return [{ block: figure.block }, { comparable: figure.block }];
    case "timeline":
      return figure.field === undefined ? [{ role: "year" }] : typed([figure.field], ["year"]);
    case "shares":
      return typed([figure.field], ["code"]);
    case "cross-table":
      return typed([figure.rows, figure.columns], ["code"]);
    case "combinations":
      return typed([figure.field], ["codes"]);
    case "numbers":
      return [{ numbers: fewestCases }];
    case "plans":
      return [{ role: "year" }, { rows: "plans" }];
    case "map":
      return [{ role: "place" }, { rows: "regions" }, { coordinates: true }];
    case "claims":
      return [{ rows: "claims" }];
    case "multiverse":
      return [{ rows: "claims that can be tested" }];
    case "change":
      return [{ moves: true }];
    case "evidence":
      return [];
  }
}

const shown = ["code", "codes", "year"] as const;

function typed(fields: readonly string[], types: readonly Field["type"][]): Need[] {
  return fields.map((field) => ({ field, types }));
}
