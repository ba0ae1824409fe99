import { setImmediate } from "node:timers/promises";

/** Lets the event loop turn, which is when Ctrl-C is heard: to be awaited between pieces of work that take long together. */
export async function takeTurn(): Promise<void> {
  await setImmediate();
  // The first may belong to the turn that we are in; signals are read before the second.
  await setImmediate();
}
