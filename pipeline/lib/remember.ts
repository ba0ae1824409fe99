/**
 * What is known by a key, made where it is not.
 *
 * @param make is given how many are known before it
 * @example remember(known, "ab", (number) => ({ number })) // { number: 0 } at first, and the same object whenever it is asked again
 */
export function remember<T>(known: Map<string, T>, key: string, make: (number: number) => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make(known.size);
  known.set(key, made);
  return made;
}
