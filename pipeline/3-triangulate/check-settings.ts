import { distinct } from "../lib/collections.js";
import { didYouMean } from "../lib/did-you-mean.js";
import { type Diagnostic, throwIfAny } from "../lib/errors.js";
import { codesOf } from "../schemas/codes.js";
import {
  type Case,
  codesIn,
  type Field,
  optionsOf,
  parseValue,
  rangeOf,
  type SettingName,
  type Settings,
  type SettledValue,
  type Source,
} from "../schemas/index.js";

interface Given {
  /** What messages call study.json. */
  readonly file: string;
  /** Settings that are not study.json's, but were given to this run. */
  readonly changed: readonly SettingName[];
  /** Those in the sample. */
  readonly cases: readonly Case[];
  readonly codebook: readonly Field[];
  readonly sources: readonly Source[];
}

/**
 * Holds the settings that name something to what the study has.
 *
 * @throws InputError for a kind or an id of a source that there is not, and a settled value whose case, field or value there is not
 */
export function checkSettings(settings: Settings, { file, changed, ...given }: Given): void {
  const { cases, codebook, sources } = given;
  const known = {
    without_kinds: distinct(sources.map(({ kind }) => kind)),
    without_sources: sources.map(({ source_id }) => source_id),
  };
  const at = (name: SettingName): Pick<Diagnostic, "file" | "column"> =>
    changed.includes(name) ? { file: flags[name] ?? name } : { file, column: `parameters.${name}` };
  const unknown = (what: string, word: string, all: readonly string[]) =>
    all.includes(word) ? [] : [`no ${what} is called "${word}"${didYouMean(word, all)}`];
  throwIfAny([
    ...settings.without_kinds
      .flatMap((kind) => unknown("kind of source", kind, known.without_kinds))
      .map((message) => ({ ...at("without_kinds"), message })),
    ...settings.without_sources
      .flatMap((id) => unknown("source", id, known.without_sources))
      .map((message) => ({ ...at("without_sources"), message })),
    ...settings.settled
      .flatMap((row) => {
        const field = codebook.find((one) => one.field === row.field);
        return [
          ...unknown(
            "case of the sample",
            row.case_id,
            cases.map(({ case_id }) => case_id),
          ),
          ...unknown(
            "field",
            row.field,
            codebook.map((one) => one.field),
          ),
          ...(field === undefined ? [] : wrongValue(row, field)),
        ];
      })
      .map((message) => ({ ...at("settled"), message })),
  ]);
}

/** How a person gives each at the command line. */
const flags: Partial<Record<SettingName, string>> = {
  without_kinds: "--without-kind",
  without_sources: "--without-source",
  settled: "--settle",
};

function wrongValue({ value }: SettledValue, field: Field): string[] {
  const { type } = field;
  const parsed = parseValue(type, value);
  if (type === "number" || type === "year") {
    const [low, high] = rangeOf(parsed);
    if (low <= high) return [];
    return [`expected a number for ${field.field}, or bounds as 10..20, 94.. or ..110, but found "${value}"`];
  }
  const codes = codesOf(field).map(({ code }) => code);
  const unknown =
    codes.length === 0
      ? undefined
      : optionsOf(parsed)
          .flatMap(codesIn)
          .find((code) => !codes.includes(code));
  if (unknown === undefined) return [];
  return [`${field.field} must be one of ${codes.join(", ")}, but found "${unknown}"${didYouMean(unknown, codes)}`];
}
