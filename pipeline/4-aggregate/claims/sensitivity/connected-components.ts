/**
 * The connected components of a graph whose nodes are the items, joined where two of them share a name.
 *
 * @example connectedComponents(["ab", "bc", "d"], (word) => [...word]) // [["d"], ["ab", "bc"]] in some order
 */
export function connectedComponents<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): T[][] {
  let groups: { members: T[]; names: Set<string> }[] = [];
  for (const item of items) {
    const names = namesOf(item);
    const touched = groups.filter((group) => names.some((name) => group.names.has(name)));
    const merged = {
      members: [...touched.flatMap(({ members }) => members), item],
      names: new Set([...touched.flatMap((group) => [...group.names]), ...names]),
    };
    groups = [...groups.filter((group) => !touched.includes(group)), merged];
  }
  return groups.map(({ members }) => members);
}
