import { decideAndWrite, requestOf, worldOf } from "./in-parts-world.js";

// One run in a process of its own, which kills itself once it has finished so many steps: decide-once.ts ROWS FILE WORK OUT STEPS

const [rows = "", file = "", work = "", out = "", steps = ""] = process.argv.slice(2);
let finished = 0;
const log = (step: string) => {
  console.log(step);
  finished += 1;
  if (finished === Number(steps)) process.kill(process.pid, "SIGKILL");
};
void decideAndWrite({ ...requestOf(worldOf(Number(rows)), { files: [file], work }), log }, out);
