type Key = string | number;

/**
 * A comparator for `sort`: by one key after the other, text by code points, so that no machine's locale reorders a file.
 *
 * @example rows.sort(ascendingBy((row) => [row.case_id, row.year]))
 */
export function ascendingBy<T>(keys: (item: T) => readonly Key[]): (a: T, b: T) => number {
  return (a, b) => {
    const left = keys(a);
    const right = keys(b);
    for (let i = 0; i < left.length; i++) {
      const x = left[i] as Key;
      const y = right[i] as Key;
      if (x === y) continue;
      if (typeof x === "string" && typeof y === "string") return byCodePoints(x, y);
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return 0;
  };
}

/**
 * Text by its code points, as databases and other programs order UTF-8. JavaScript's own order is by halves of them beyond the basic
 * plane, so that there an emoji comes before a full-width letter.
 */
function byCodePoints(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return placeOf(x) - placeOf(y);
  }
  return a.length - b.length;
}

/** Halves of code points beyond the basic plane go behind all whole ones. */
function placeOf(unit: number): number {
  if (unit >= 0xe000) return unit - 0x2000;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}

/** Items under their key, in the order in which each key is first met. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Each once, in the order of code points. */
export function distinct(items: Iterable<string>): string[] {
  const all = [...items];
  // Most lists have one item or none, and a set for each of a million would cost more than all the rest.
  return all.length < 2 ? all : [...new Set(all)].sort(byCodePoints);
}

/** As `filter`, but the list itself where all of it is kept, which in most small lists it is. */
export function filter<T>(items: readonly T[], isWanted: (item: T) => boolean): readonly T[] {
  return items.every(isWanted) ? items : items.filter(isWanted);
}
