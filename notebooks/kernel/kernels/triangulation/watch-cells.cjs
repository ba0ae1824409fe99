// For `notebooks:run` and `:check`: writes what goes wrong, cell by cell, to the file that NOTEBOOK_FAULTS names. tslab shows a failure
// as text among the outputs and without its line; a rejection that nothing awaits does not fail its cell at all. It fits tslab 1.0.22,
// whose private parts it takes hold of.
const { AsyncLocalStorage } = require("node:async_hooks");
const { appendFileSync } = require("node:fs");
const { setTimeout: pause } = require("node:timers/promises");
const { inspect } = require("node:util");
const ts = require("@tslab/typescript-for-tslab");
const { JupyterHandlerImpl } = require("tslab/dist/jupyter.js");

const place = new AsyncLocalStorage();
let cell = 0;
let line = 1;

const note = (event) => appendFileSync(process.env.NOTEBOOK_FAULTS, `${JSON.stringify(event)}\n`);

globalThis.__reached = (next) => {
  line = next;
  place.enterWith({ cell, line });
};

const { handleExecute } = JupyterHandlerImpl.prototype;
if (handleExecute === undefined)
  throw new Error("expected tslab 1.0.22 with its handleExecute, but found none; fit watch-cells.cjs to this tslab");
JupyterHandlerImpl.prototype.handleExecute = async function (request, writeStream, ...rest) {
  cell += 1;
  line = 1;
  note({ cell });
  const before = goingOn();
  let complaint = "";
  const listen = (name, text) => {
    if (name === "stderr") complaint += text;
    writeStream(name, text);
  };
  const watched = { ...request, code: marked(request.code) };
  const reply = await handleExecute.call(this, watched, listen, ...rest);
  const failedAt = line;
  await ended(before);
  if (reply.status === "error") report(complaint || "the cell failed without a word", failedAt);
  else if (complaint !== "") {
    const [first] = complaint.split("\n");
    note({
      cell,
      line: failedAt,
      message: `expected results, but found ${JSON.stringify(first)} on stderr; show it with table or console.log`,
    });
  }
  return reply;
};

/** A cell has ended when nothing that it started still goes on: only then is it known that no rejection is to come. */
async function ended(before) {
  const deadline = performance.now() + 10_000;
  do await pause(10);
  while (goingOn() > before && performance.now() < deadline);
  if (goingOn() > before) note({ cell, line, message: "something that the cell started goes on after it; await it" });
}

function goingOn() {
  return process.getActiveResourcesInfo().filter((kind) => !/^(Immediate|StatWatcher|FSEventWrap)$/.test(kind)).length;
}

process.on("newListener", (event) => {
  if (event === "unhandledRejection") setImmediate(listenToFailures);
});

/** In place of tslab's own listeners, which tell of a failure as text that belongs to no cell. */
function listenToFailures() {
  process.removeAllListeners("newListener");
  const listen = (event, what) => {
    process.removeAllListeners(event);
    process.on(event, (reason) => {
      if (!isFarewell(reason)) note({ cell, line, ...place.getStore(), message: `${what}: ${worded(reason)}` });
    });
  };
  listen("unhandledRejection", "nothing awaits what was rejected");
  listen("uncaughtException", "nothing catches what was thrown");
}

/** The kernel's own sockets close at its end, maybe before its last word is out: no cell has a hand in that. */
function isFarewell(reason) {
  return reason instanceof Error && reason.message === "Socket is closed";
}

/** What was thrown may be anything. */
function worded(reason) {
  return reason instanceof Error ? `${reason.name}: ${reason.message}` : inspect(reason, { breakLength: Infinity });
}

/** Type errors come as `line:column - message`; what is thrown comes with a stack. */
function report(complaint, line) {
  const typeErrors = [...complaint.matchAll(/^(\d+):\d+ - (.*)$/gm)];
  for (const [, at, message] of typeErrors) note({ cell, line: Number(at), message });
  if (typeErrors.length === 0)
    note({
      cell,
      line,
      message: complaint
        .replace(/^evalmachine[\s\S]*?\n\n/, "")
        .split(/\n\s+at /)[0]
        .trim(),
    });
}

/** The code with a mark before each statement, on its line, so that a failure knows where it happened. */
function marked(code) {
  const source = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.Latest);
  const starts = source.statements.map((statement) => statement.getStart(source)).reverse();
  return starts.reduce((text, start) => {
    const mark = `;(globalThis as any).__reached(${source.getLineAndCharacterOfPosition(start).line + 1});`;
    return text.slice(0, start) + mark + text.slice(start);
  }, code);
}
