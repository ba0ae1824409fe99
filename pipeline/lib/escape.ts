/**
 * A text as XML and HTML show it letter by letter, also between the double quotes of an attribute.
 *
 * @example escapeXml('<b title="a">') // "&lt;b title=&quot;a&quot;&gt;"
 */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** The inverse of `escapeXml`. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => characters[entity] ?? entity);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const characters = Object.fromEntries(Object.entries(entities).map(([character, entity]) => [entity, character]));
