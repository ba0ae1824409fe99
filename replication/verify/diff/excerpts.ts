const longest = 80;

/** Two values as people read them, cut around the first character in which they differ. */
export function excerpts(
  expected: unknown,
  found: unknown,
): { expected: string | undefined; found: string | undefined } {
  const [before, after] = [format(expected), format(found)];
  let same = 0;
  while (same < Math.min(before?.length ?? 0, after?.length ?? 0) && before?.[same] === after?.[same]) same += 1;
  const start = Math.max(0, same - longest / 4);
  return { expected: cut(before, start), found: cut(after, start) };
}

function format(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

function cut(text: string | undefined, start: number): string | undefined {
  if (text === undefined || text.length <= longest) return text;
  const end = start + longest;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
