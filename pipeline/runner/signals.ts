/** What ends a process politely, and the exit code that shells expect then. */
export const signals = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const;

/** Does this work to its end before Ctrl-C, a closed terminal or a polite kill ends the process; otherwise each ends it at once. */
export function deferringSignals(work: () => void): void {
  // A process that handles them itself does so when the event loop turns, which is after this work.
  const deferred = signals.filter(([signal]) => process.listenerCount(signal) === 0);
  const handlers = deferred.map(([signal, code]) => [signal, () => process.exit(code)] as const);
  for (const [signal, handle] of handlers) process.on(signal, handle);
  try {
    work();
  } finally {
    // What came meanwhile is delivered in the next turn of the event loop, so the handlers stay until the one after it.
    setImmediate(() =>
      setImmediate(() => {
        for (const [signal, handle] of handlers) process.off(signal, handle);
      }),
    );
  }
}
