import { type Zippable, zipSync } from "fflate";

/** An XML part of a document: its path in the archive, and its content type, where its ending does not settle that. */
export interface Part {
  readonly path: string;
  readonly xml: string;
  readonly type?: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The earliest day that archives know, by its local parts, as which the archive stores it: the same in every time zone. */
const noTime = new Date(1980, 0, 1);

/**
 * The archive in which Office keeps a document, with the list of its parts. The same parts give the same bytes.
 * Source: ECMA-376 part 2, Open Packaging Conventions.
 */
export function packParts(parts: readonly Part[]): Uint8Array {
  const overrides = parts
    .filter(({ type }) => type !== undefined)
    .map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.join("")}</Types>`;
  const all = [{ path: "[Content_Types].xml", xml: types }, ...parts];
  const files = all.map(({ path, xml }): [string, Uint8Array] => {
    // Drawings for notes are read by a parser that takes no declaration.
    const start = path.endsWith(".vml") ? "" : declaration;
    return [path, new TextEncoder().encode(`${start}${xml}\n`)];
  });
  return zipSync(Object.fromEntries(files) as Zippable, { level: 6, mtime: noTime });
}

/** What leads from one part to others, as pairs of an id and what stands behind it. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly isOutside?: boolean;
}

const officeKinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function relations(all: readonly Relation[]): string {
  const each = all.map(({ id, kind, target, isOutside }) => {
    const type = kind.startsWith("http") ? kind : `${officeKinds}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"${isOutside ? ' TargetMode="External"' : ""}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

/** What every document begins with: where its main part is, and its title; no day and no person. */
export function startParts(main: string, title: string): Part[] {
  const core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
  return [
    {
      path: "_rels/.rels",
      xml: relations([
        { id: "rId1", kind: "officeDocument", target: main },
        { id: "rId2", kind: core, target: "docProps/core.xml" },
      ]),
    },
    {
      path: "docProps/core.xml",
      type: "application/vnd.openxmlformats-package.core-properties+xml",
      xml: `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
    },
  ];
}
