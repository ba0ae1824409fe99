// Runs a program written in TypeScript from one compiled file, kept below node_modules/.cache and named by the hash of the lockfile and of
// all sources that went into it. Node's own type stripping is no way round a compiler here: it takes a file with `import` for an ES module,
// and ours are CommonJS, as the notebooks' kernel loads no other.

const { createHash } = require("node:crypto");
const fs = require("node:fs");
const Module = require("node:module");
const { dirname, join, relative, resolve, sep } = require("node:path");
const { Script } = require("node:vm");

const root = resolve(__dirname, "..");
const cache = join(root, "node_modules/.cache/compiled");

/** Runs a program, named by its path from the project's folder, as if Node.js had been given it. */
async function run(program) {
  const { file, code, map } = readCompiled(program) ?? (await compile(program));
  mapStacks(file, () => map ?? fs.readFileSync(`${file}.map`));
  const cachedData = readIfAny(`${file}.v8`);
  const script = new Script(`(function (require, module, __root) {${code}\n})`, { filename: file, cachedData });
  script.runInThisContext()(Module.createRequire(join(root, program)), { exports: {} }, root);
  // With the functions that its start has used, which then need no compiling again.
  if (cachedData === undefined || script.cachedDataRejected) write(`${file}.v8`, script.createCachedData());
}

/** What an earlier start compiled; undefined where that was from other sources. */
function readCompiled(program) {
  const known = readList(program);
  if (known.sources === undefined) return undefined;
  // Nothing is read of sources that have neither another size nor another date.
  const dates = datesOf(known.sources);
  const isSame = dates !== undefined && dates === known.dates;
  const key = isSame ? known.key : keyOf(known.sources.map((path) => [path, readIfAny(join(root, path))]));
  const file = fileOf(program, key);
  const code = readIfAny(file);
  if (code !== undefined && !isSame) writeList(program, { sources: known.sources, dates, key });
  return code && { file, code };
}

async function compile(program) {
  const read = new Map(always.map((path) => [path, readIfAny(join(root, path))]));
  const { outputFiles } = await require("esbuild").build({
    ...{ entryPoints: [program], absWorkingDir: root, outfile: join(cache, "compiled.cjs"), write: false },
    ...{ bundle: true, packages: "external", platform: "node", format: "cjs", target: "node20.19" },
    ...{ sourcemap: "external", sourcesContent: false, logLevel: "error" },
    // Packages are loaded by `require`, which is quicker.
    supported: { "dynamic-import": false },
    plugins: [{ name: "sources", setup: ({ onLoad }) => onLoad({ filter: /./ }, ({ path }) => load(path, read)) }],
  });
  const [map, code] = [".map", ".cjs"].map((end) => outputFiles.find(({ path }) => path.endsWith(end)).contents);
  // By what was compiled: a source may have changed since.
  const key = keyOf([...read].sort(([a], [b]) => (a < b ? -1 : 1)));
  const file = fileOf(program, key);
  removeOlder(program);
  write(`${file}.map`, map);
  write(file, code);
  // Without dates: whether the sources are still the same is found out by the next start.
  writeList(program, { sources: [...read.keys()].sort(), key });
  return { file, code: Buffer.from(code), map: Buffer.from(map) };
}

/** A source, which is noted. One that asks for its own folder is given that, though it is compiled into another. */
function load(path, read) {
  const bytes = fs.readFileSync(path);
  const name = relative(root, path).split(sep).join("/");
  read.set(name, bytes);
  const text = bytes.toString();
  const folder = `const __dirname = require("node:path").join(__root, ${JSON.stringify(dirname(name))});`;
  // On the first line, so that no other moves.
  return { contents: text.includes("__dirname") ? `${folder} ${text}` : text, loader: "ts" };
}

/** Stack traces name the sources. The map is read when somebody looks at one. */
function mapStacks(file, readMap) {
  let map;
  const format = (frame) => {
    if (frame.getFileName() !== file) return String(frame);
    map ??= new Module.SourceMap(JSON.parse(readMap()));
    const found = map.findEntry(frame.getLineNumber() - 1, frame.getColumnNumber() - 1);
    const { originalSource, originalLine, originalColumn } = found;
    const place = `${resolve(cache, originalSource)}:${originalLine + 1}:${originalColumn + 1}`;
    return String(frame).replace(`${file}:${frame.getLineNumber()}:${frame.getColumnNumber()}`, place);
  };
  Error.prepareStackTrace = (error, frames) => {
    const title = Error.prototype.toString.call(error);
    try {
      return [title, ...frames.map(format)].join("\n    at ");
    } catch {
      return [title, ...frames].join("\n    at ");
    }
  };
}

/** What goes into every program beside its sources. */
const always = ["package-lock.json", "pipeline/compiled.cjs"];

/** @param sources paths, sorted, with what each file holds */
function keyOf(sources) {
  const hash = createHash("sha256");
  for (const [path, bytes = ""] of sources) hash.update(`${path} ${bytes.length}\n`).update(bytes);
  return hash.digest("hex").slice(0, 32);
}

/**
 * Of the dates, that of the last change cannot be set by hand. Undefined where a file changed just now, and may change again within the
 * same tick of the disk's clock, or is gone.
 */
function datesOf(sources) {
  const found = sources.map((path) => fs.statSync(join(root, path), { throwIfNoEntry: false }));
  const latest = Math.max(...found.map((file) => file?.ctimeMs ?? Number.POSITIVE_INFINITY));
  if (latest > Date.now() - 2000) return undefined;
  const lines = found.map(({ ino, size, mtimeMs, ctimeMs }) => `${ino} ${size} ${mtimeMs} ${ctimeMs}`);
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

const nameOf = (program) => program.replace(/\W+/g, "-");
const fileOf = (program, key) => join(cache, `${nameOf(program)}.${key}.cjs`);
const listOf = (program) => join(cache, `${nameOf(program)}.json`);

/** A copy of the project shares its packages, and leaves the list to it. */
const isShared = () => fs.realpathSync(join(root, "node_modules")) !== join(fs.realpathSync(root), "node_modules");

function readList(program) {
  try {
    return JSON.parse(readIfAny(listOf(program)));
  } catch {
    return {};
  }
}

function writeList(program, list) {
  if (!isShared()) write(listOf(program), JSON.stringify(list));
}

function removeOlder(program) {
  if (isShared()) return;
  const older = (fs.existsSync(cache) ? fs.readdirSync(cache) : []).filter((name) =>
    name.startsWith(`${nameOf(program)}.`),
  );
  for (const name of older) removeIfAny(join(cache, name));
}

/** Whole or not at all, as several programs may start at once. Where nothing can be kept, each start compiles. */
function write(file, bytes) {
  const draft = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(cache, { recursive: true });
    fs.writeFileSync(draft, bytes);
    fs.renameSync(draft, file);
  } catch {
    removeIfAny(draft);
  }
}

function removeIfAny(file) {
  try {
    fs.rmSync(file);
  } catch {
    // It is not there, or is to stay.
  }
}

function readIfAny(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

module.exports = { run };
