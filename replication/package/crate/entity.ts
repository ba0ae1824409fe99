/** What the graph of an RO-Crate is made of. */
export type Entity = { readonly "@id": string; readonly "@type": string | readonly string[] } & Record<string, unknown>;

/** A link to an entity. */
export const to = (id: string) => ({ "@id": id });

/** A path as the crate names it: each of its names in the letters of an address. @example idOf("a b/é#1") // "a%20b/%C3%A9%231" */
export function idOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
