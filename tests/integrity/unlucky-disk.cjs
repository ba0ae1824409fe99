// Loaded before the pipeline: UNLUCKY="write:3:ENOSPC" fails the third write of a result, "rename:2:SIGINT" sends
// that signal at the second rename.
const fs = require("node:fs");
const [call, at, what] = (process.env.UNLUCKY ?? "").split(":");
const name = `${call}Sync` === "writeSync" ? "writeFileSync" : `${call}Sync`;
const real = fs[name];
let count = 0;
fs[name] = (path, ...rest) => {
  if (String(path).includes("/.log/new/") && ++count === Number(at)) {
    // Its own signal: with the default handling the process ends here, with a handler it goes on.
    if (what.startsWith("SIG")) {
      process.kill(process.pid, what);
      return real(path, ...rest);
    }
    throw Object.assign(new Error(`${what}: made up`), { code: what });
  }
  return real(path, ...rest);
};

// "any:7:SIGKILL" sends it before the seventh change of the disk, of whatever kind, in or beside the results; "any:0:" counts them on stderr.
if (call === "any") {
  const out = process.argv[process.argv.indexOf("--out") + 1];
  let changes = 0;
  for (const kind of ["mkdir", "writeFile", "appendFile", "rename", "rm", "rmdir"]) {
    const change = fs[`${kind}Sync`];
    fs[`${kind}Sync`] = (path, ...rest) => {
      if (String(path).startsWith(out) && ++changes === Number(at)) {
        // A result that waits for its place is left half written.
        if (kind === "writeFile" && path.includes("/.log/new/")) change(path, rest[0].slice(0, rest[0].length / 2));
        process.kill(process.pid, what);
      }
      return change(path, ...rest);
    };
  }
  if (at === "0") process.on("exit", () => console.error(`changes of the disk: ${changes}`));
}
