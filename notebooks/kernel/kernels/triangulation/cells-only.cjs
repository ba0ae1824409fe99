// tslab would compile all of pipeline/ again for every notebook, with a TypeScript of its own and other rules. `npm run types` has
// checked it already, and tsx loads it here as it does for `npm start`: so tslab is left with the cells. It fits tslab 1.0.22, which makes
// its watch host and its `require` with the functions replaced here.
const Module = require("node:module");

const path = require.resolve("@tslab/typescript-for-tslab");
const ts = require(path);
for (const name of ["createWatchCompilerHost", "createWatchProgram"])
  if (typeof ts[name] !== "function")
    throw new Error(`expected ${name} in tslab's TypeScript, but found none; fit cells-only.cjs to this tslab`);
require.cache[path].exports = { ...ts, createWatchCompilerHost };

function createWatchCompilerHost(cells, options, ...rest) {
  const host = ts.createWatchCompilerHost(cells, { ...options, strict: true, types: ["node"] }, ...rest);
  let whenCreated;
  return Object.defineProperty(host, "afterProgramCreate", {
    get: () => whenCreated,
    set(next) {
      whenCreated = (program) => {
        const { getAllDependencies } = program;
        program.getAllDependencies = (file) => getAllDependencies(file).filter((name) => cells.includes(name));
        next(program);
      };
    },
  });
}

// tsx finds a `.ts` file under its `.js` name only when a TypeScript file asks, and tslab's cells ask as `src.js`.
const { createRequire } = Module;
Module.createRequire = (file) => createRequire(typeof file === "string" ? file.replace(/src\.js$/, "cell.ts") : file);
