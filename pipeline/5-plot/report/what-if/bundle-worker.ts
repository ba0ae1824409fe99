import { resolve } from "node:path";
import { buildSync } from "esbuild";

/**
 * A module of the program with all that it needs as one script for a browser, minified. The same sources and packages give the same
 * bytes, wherever they lie.
 *
 * @param module its path below `pipeline/`
 * @param instead packages that stand in for others there
 * @throws when it needs a module of Node.js
 */
export function bundleForBrowser(module: string, instead: Readonly<Record<string, string>> = {}): Uint8Array {
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: resolve(__dirname, "../../../.."),
    entryPoints: [`pipeline/${module}`],
    ...{ bundle: true, minify: true, write: false, metafile: true, legalComments: "none", charset: "utf8" },
    // What nothing calls is left out, and so are its imports.
    external: ["node:*"],
    alias: { ...instead },
    // A tsconfig.json lies beside the sources in some copies of them only.
    tsconfigRaw: {},
    ...{ platform: "browser", format: "iife", target: "es2022", logLevel: "silent" },
  });
  const needed = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  if (needed.length > 0) throw new Error(`${module} needs ${needed.join(", ")}, which browsers do not have`);
  const [script] = outputFiles;
  if (script === undefined) throw new Error(`expected a script of ${module}, but esbuild made none`);
  return script.contents;
}
