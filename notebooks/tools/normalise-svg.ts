/**
 * What an SVG draws, whatever the order of its attributes, its white space and the ids that its parts happen to have: one element
 * a line.
 */
export function normaliseSvg(svg: string): string {
  const ids = new Map([...svg.matchAll(/\bid="([^"]+)"/g)].map(([, id = ""], index) => [id, `id${index}`]));
  const renamed = svg
    .replace(/\bid="([^"]+)"/g, (_, id) => `id="${ids.get(id)}"`)
    .replace(/#([\w-]+)(?=[)"])/g, (whole, id) => (ids.has(id) ? `#${ids.get(id)}` : whole));
  const tokens = renamed.match(/<(?:"[^"]*"|[^">])*>|[^<]+/g) ?? [];
  return tokens
    .map((token) => (token.startsWith("<") ? sortAttributes(token) : token.replace(/\s+/g, " ").trim()))
    .filter((token) => token !== "")
    .join("\n");
}

function sortAttributes(tag: string): string {
  const name = /^<\/?[^\s/>]+/.exec(tag)?.[0] ?? "";
  const attributes = [...tag.matchAll(/([\w:-]+)\s*=\s*"([^"]*)"/g)].map(([, key, value]) => `${key}="${value}"`);
  return `${[name, ...attributes.sort()].join(" ")}${/\/\s*>$/.test(tag) ? "/" : ""}>`;
}
