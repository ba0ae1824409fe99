import { createContext, Script } from "node:vm";

/**
 * Does work that Ctrl-C breaks off in its midst. Else Ctrl-C is heard when the event loop turns, which is too late where one piece of
 * work takes long and none of it is ours to cut up, as loading a large package. Take a turn before it, or a Ctrl-C of just before is lost.
 *
 * @throws ERR_SCRIPT_EXECUTION_INTERRUPTED where it was broken off and nobody ends the process upon SIGINT
 * @example const { DataFrame } = interruptible(() => require("danfojs-node"))
 */
export function interruptible<T>(work: () => T): T {
  try {
    // Of all that runs JavaScript only a script of `vm` listens for signals while it runs.
    return new Script("work()").runInContext(createContext({ work }), { breakOnSigint: true });
  } catch (error) {
    // While it runs the usual handlers are set aside; they are back by now.
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_INTERRUPTED") process.emit("SIGINT");
    throw error;
  }
}
