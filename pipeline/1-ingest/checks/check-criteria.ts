import { didYouMean } from "../../lib/did-you-mean.js";
import { throwIfAny } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import { codesOf, splitList } from "../../schemas/codes.js";
import type { Criterion, Field } from "../../schemas/index.js";

type Fields = readonly Pick<Field, "field" | "type" | "codes" | "scope">[];
type Found = readonly [column: keyof Criterion & string, message: string];

/**
 * The criteria as they stand, once each is judged by fields of the cases and by a comparison that their types allow.
 *
 * @throws InputError with everything wrong in the file
 */
export function checkCriteria(criteria: readonly Criterion[], codebook: Fields, file: string): Criterion[] {
  const fields = codebook.filter(({ scope }) => scope !== "context");
  throwIfAny(
    criteria.flatMap((criterion) => {
      const found = [...wrongFields(criterion, fields), ...wrongColumns(criterion), ...wrongValue(criterion, fields)];
      return found.map(([column, message]) => ({ ...whereIs(criterion, file), column, message }));
    }),
  );
  return [...criteria];
}

function wrongFields({ fields, fewest }: Criterion, codebook: Fields): Found[] {
  const known = codebook.map(({ field }) => field);
  const named = splitList(fields);
  const unknown = named
    .filter((name) => !known.includes(name))
    .map(
      (name): Found => ["fields", `expected a field of the codebook, but found "${name}"${didYouMean(name, known)}`],
    );
  const isPossible = fewest === "" || (Number(fewest) >= 1 && Number(fewest) <= named.length);
  if (isPossible) return unknown;
  return [
    ...unknown,
    ["fewest", `expected a number from 1 to ${named.length}, that of the fields, but found ${fewest}`],
  ];
}

/** What a criterion without fields, or without a comparison, cannot have, and what one with them must have. */
function wrongColumns({ fields, comparison, value, fewest, rule_from }: Criterion): Found[] {
  if (comparison !== "" && fields === "") return [["fields", "expected the fields to compare, but found none"]];
  const needsValue = comparison !== "" && comparison !== "known";
  return [
    ...(needsValue && value === ""
      ? [["value", `expected what ${comparison} compares with, but found nothing`] as const]
      : []),
    ...(!needsValue && value !== ""
      ? [["value", `expected nothing where nothing is compared with it, but found "${value}"; remove it`] as const]
      : []),
    ...(comparison === "" && fewest !== ""
      ? [["fewest", `expected nothing without a comparison, but found ${fewest}; remove it`] as const]
      : []),
    ...((comparison === "") !== (rule_from === "")
      ? [
          [
            "rule_from",
            comparison === ""
              ? `expected nothing without a comparison, but found ${rule_from}; remove it`
              : "expected source or study, but found nothing",
          ] as const,
        ]
      : []),
  ];
}

/** Numbers are compared with a number, and codes with codes that every one of the fields has. */
function wrongValue({ fields, comparison, value }: Criterion, codebook: Fields): Found[] {
  if (comparison === "" || comparison === "known" || value === "") return [];
  const asked = codebook.filter(({ field }) => splitList(fields).includes(field));
  const isNumber = comparison !== "one_of";
  const types: readonly Field["type"][] = isNumber ? ["number", "year"] : ["code", "codes"];
  const unlike = asked
    .filter(({ type }) => !types.includes(type))
    .map(({ field, type }): Found => {
      const expected = isNumber ? "numbers or years" : "codes";
      return ["comparison", `${comparison}: expected fields with ${expected}, but ${field} is of type ${type}`];
    });
  if (unlike.length > 0) return unlike;
  if (isNumber)
    return /^-?\d+(\.\d+)?$/.test(value) ? [] : [["value", `expected a number, as 15 or 0.5, but found "${value}"`]];
  return asked.flatMap((field) => {
    const codes = codesOf(field).map(({ code }) => code);
    return splitList(value)
      .filter((code) => !codes.includes(code))
      .map((code): Found => {
        const remedy = didYouMean(code, codes) || `; its codes are ${codes.join(", ")}`;
        return ["value", `expected a code of ${field.field}, but found "${code}"${remedy}`];
      });
  });
}
