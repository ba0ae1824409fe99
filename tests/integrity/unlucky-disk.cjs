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
