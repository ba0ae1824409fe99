/** Ctrl-C, a closed terminal and a polite kill end the run with the exit code that shells expect of them; the lock goes with it. */
export function exitWhenInterrupted(): void {
  // Taken before the live list of stages takes them over, and with them whatever is said.
  const write = process.stderr.write.bind(process.stderr);
  const showCursor = process.stdout.isTTY ? "\x1b[?25h\n" : "";
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    process.once(signal, () => {
      write(`${showCursor}interrupted; nothing was changed: the results are those of the last run that ended\n`);
      process.exit(code);
    });
  }
}
