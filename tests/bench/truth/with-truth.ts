const start = "<!-- truth: made by `npm run bench -- truth --record`; not to be edited by hand -->";
const end = "<!-- end of truth -->";

/**
 * docs/method.md with the tables between its two marks.
 *
 * @throws Error when marks are missing
 */
export function withTruth(page: string, tables: string): string {
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/method.md: expected the lines ${start} and ${end} in this order`);
  return `${page.slice(0, from)}${[start, tables, end].join("\n\n")}${page.slice(to + end.length)}`;
}
