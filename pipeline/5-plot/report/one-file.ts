import { createHash } from "node:crypto";
import type { PageParts } from "./assets.js";
import { type Html, html, json, trusted } from "./html.js";
import { pack } from "./pack.js";
import type { Title } from "./title-of.js";

interface FileGiven {
  readonly language: string;
  readonly title: Title;
  readonly description: string;
  readonly body: Html;
  /** What scripts read, by the id of its element. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What scripts unpack, packed as `pack` does, by the id of its element. */
  readonly packed: Readonly<Record<string, string>>;
  readonly assets: PageParts;
}

/** The page as one file. Its policy allows its own scripts and styles, by their hashes, and nothing from anywhere else. */
export function oneFile({ language, title, description, body, data, packed, assets }: FileGiven): Html {
  const { libraries, scripts, style } = assets;
  const run = [...libraries, ...scripts];
  for (const script of run) refuseTags(script);
  const policy = [
    "default-src 'none'",
    `script-src ${run.map(sourceHash).join(" ")}`,
    `style-src ${sourceHash(style)}`,
    // What the page computes under another setting runs in a thread of its own, whose script the page itself unpacks. Such a thread has
    // this policy as well: it can evaluate no text, and reach nothing.
    ...("what-if-worker" in packed ? ["worker-src blob:"] : []),
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const held = Object.entries(data).map(
    ([id, value]) => html`<script type="application/json" id="${id}">${json(value)}</script>`,
  );
  const unpacked = Object.entries(packed).map(
    ([id, text]) => html`<script type="text/plain" id="${id}">${trusted(text)}</script>`,
  );
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${description}">
<title lang="${title.language}">${title.text}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body}
${held}
${unpacked}
${libraries.map((library) => html`<script type="text/plain" class="library">${trusted(pack(library))}</script>`)}
${scripts.map((script) => html`<script>${trusted(script)}</script>`)}
</body>
</html>
`;
}

function sourceHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** A script that holds its own end, or a carriage return that browsers drop, would not be the script that was hashed. */
function refuseTags(script: string): void {
  if (/<\/script|<!--|\r/i.test(script))
    throw new Error("a script of the page holds </script, <!-- or a carriage return");
}
