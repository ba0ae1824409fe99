/** Ctrl-C, a closed terminal and a polite kill end the run with the exit code that shells expect of them; the lock goes with it. */
export function exitWhenInterrupted(): void {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    process.once(signal, () => {
      // The list of stages hides the cursor while it is drawn.
      if (process.stdout.isTTY) process.stdout.write("\x1b[?25h\n");
      console.error("interrupted; nothing was changed: the results are those of the last run that ended");
      process.exit(code);
    });
  }
}
