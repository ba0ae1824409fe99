import { resolve } from "node:path";
import { build } from "esbuild";

/** A module and all that it needs as one script for a browser, which leaves its exports in a global of this name; minified. */
export async function bundleForBrowser(entry: string, globalName: string) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: resolve(__dirname, "../.."),
    entryPoints: [entry],
    ...{ bundle: true, minify: true, write: false, metafile: true },
    // What nothing calls is left out, and so are its imports; one that stayed would be a call of `require`.
    external: ["node:*"],
    ...{ platform: "browser", format: "iife", target: "es2022", globalName, logLevel: "silent" },
  });
  const [script] = outputFiles;
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const files = parts.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
  return { script: script?.text ?? "", bytes: script?.contents.length ?? 0, files };
}
