import type { Mark } from "vega";

/** A row of a mark. A city's circle has `cases`; what belongs to its label has `city`, and `at`, `corner` and `inCountry` beside. */
export type Row = Readonly<Record<string, unknown>>;

export const isCity = (row: Row) => row.cases !== undefined && row.city !== undefined;

const channels = { x: ["mapX", 0], x2: ["mapX", 0], y: ["mapY", 1], y2: ["mapY", 1] } as const;
type Channel = keyof typeof channels;

/** A mark that moves with the country, or with the label that it is part of. */
export function move(mark: Mark, part: string, rows: readonly Row[]): Mark {
  return placed(mark, part === "links" ? "mapStep === 0 ? 1 : 0" : undefined, (channel) => {
    const [moved, axis] = channels[channel];
    const own = `${moved} + mapScale * datum.${channel}`;
    if (rows.every(isCity) || !rows.some(({ city }) => city !== undefined) || isCircleEnd(mark, channel)) return own;
    return `${moved} + mapScale * datum.at[${axis}] + ${besideCircle("mapSpread", channel)}`;
  });
}

/** A mark of the enlargement's labels: once the country has room for them, it goes to its circle there. */
export function moveIfOwn(mark: Mark, rows: readonly Row[]): Mark {
  return placed(mark, undefined, (channel) => {
    const [moved, axis] = channels[channel];
    const isCircle = rows.every(isCity) || isCircleEnd(mark, channel);
    const beside = isCircle ? "0" : besideCircle("mapSpreadEnlarged", channel);
    return `mapOwn && datum.at ? ${moved} + mapScale * datum.inCountry[${axis}] + ${beside} : datum.${channel}`;
  });
}

/** A mark of the enlargement itself: it stays where it is until the country has room for its labels. */
export function hideIfOwn(mark: Mark): Mark {
  return placed(mark, "mapOwn ? 0 : 1", (channel) => `datum.${channel}`);
}

/** The end of a leader that is at the circle. */
const isCircleEnd = ({ type }: Mark, channel: Channel) => type === "rule" && channel.endsWith("2");

/** How far a row stands from the circle of its label. */
function besideCircle(spread: string, channel: Channel): string {
  const axis = channels[channel][1];
  return `${spread} * (datum.corner[${axis}] - datum.at[${axis}]) + datum.${channel} - datum.corner[${axis}]`;
}

function placed(mark: Mark, opacity: string | undefined, at: (channel: Channel) => string): Mark {
  const update: Record<string, unknown> = { ...mark.encode?.update };
  for (const channel of Object.keys(channels) as Channel[])
    if (update[channel] !== undefined) update[channel] = { signal: at(channel) };
  if (opacity !== undefined) update.opacity = { signal: opacity };
  return { ...mark, encode: { ...mark.encode, update } } as Mark;
}
