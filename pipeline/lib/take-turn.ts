import { setImmediate } from "node:timers/promises";

/** Lets the event loop turn once, which is when Ctrl-C is heard: to be awaited between pieces of work that take long together. */
export function takeTurn(): Promise<void> {
  return setImmediate();
}
