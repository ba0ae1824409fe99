import { resolve } from "node:path";
import { buildSync } from "esbuild";

/** A module of the program for a browser, and packages that stand in for others there. */
export interface ForBrowser {
  /** Its path below `pipeline/`. */
  readonly bundled: string;
  readonly instead: Readonly<Record<string, string>>;
}

/**
 * The module with all that it needs as one script for a browser, minified. The same sources and packages give the same bytes, wherever
 * they lie.
 *
 * @throws when it needs a module of Node.js
 */
export function bundle({ bundled, instead }: ForBrowser): Uint8Array {
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: resolve(__dirname, "../.."),
    entryPoints: [`pipeline/${bundled}`],
    ...{ bundle: true, minify: true, write: false, metafile: true, legalComments: "none", charset: "utf8" },
    // What nothing calls is left out, and so are its imports.
    external: ["node:*"],
    alias: { ...instead },
    ...{ platform: "browser", format: "iife", target: "es2022", logLevel: "silent" },
  });
  const needed = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  if (needed.length > 0) throw new Error(`${bundled} needs ${needed.join(", ")}, which browsers do not have`);
  const [script] = outputFiles;
  if (script === undefined) throw new Error(`expected a script of ${bundled}, but esbuild made none`);
  return script.contents;
}
