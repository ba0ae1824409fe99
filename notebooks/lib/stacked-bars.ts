import type { TopLevelSpec } from "vega-lite";

// For the notebooks: the one plain chart that they draw again and again.

export interface Bars {
  readonly title: string;
  /** The column with a bar for each of its values, the longest first. */
  readonly each: string;
  /** The column that parts the bars by colour. */
  readonly parts: string;
  /** The parts' words for readers, in the order of the bar. */
  readonly words?: Readonly<Record<string, string>>;
  /** Parts with an order, the strongest first, are shades of one colour. */
  readonly ranked?: readonly string[];
}

/**
 * Counted statements as bars in parts.
 *
 * @param rows as `count` makes them, with how many in `rows`
 * @example await chart(bars(count(raw, "field", "role"), { title: "Who says how much", each: "field", parts: "role" }));
 */
export function bars(rows: readonly object[], { title, each, parts, words = {}, ranked }: Bars): TopLevelSpec {
  const sort = ranked ?? Object.values(words);
  const values = rows.map((row) => {
    const given = String((row as Record<string, unknown>)[parts]);
    const part = words[given] ?? given;
    return { ...row, [parts]: part, place: sort.indexOf(part) };
  });
  return {
    title,
    width: 280,
    height: { step: 11 },
    data: { values },
    mark: "bar",
    encoding: {
      x: { field: "rows", type: "quantitative", title: "statements" },
      y: { field: each, type: "nominal", sort: "-x", title: null },
      order: { field: "place", type: "quantitative" },
      color: {
        field: parts,
        type: ranked === undefined ? "nominal" : "ordinal",
        title: null,
        ...(sort.length > 0 ? { sort: [...sort] } : {}),
        ...(ranked === undefined ? {} : { scale: { scheme: "blues", reverse: true } }),
      },
    },
  } as TopLevelSpec;
}
