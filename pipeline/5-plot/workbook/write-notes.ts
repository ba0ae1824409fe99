import { colour } from "../layout/theme.js";
import { xmlText } from "../office/xml-text.js";

interface Note {
  readonly at: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** What the notes on cells say. */
export function commentsXml(notes: readonly Note[]): string {
  const each = notes.map(
    ({ at, text }) =>
      `<comment ref="${at}" authorId="0"><text><r><t xml:space="preserve">${xmlText(text)}</t></r></text></comment>`,
  );
  return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author></author></authors><commentList>\n${each.join("\n")}\n</commentList></comments>`;
}

/** The boxes in which Excel shows them, hidden until the pointer is on the cell. Source: ECMA-376 part 4, section 19, VML. */
export function drawingXml(notes: readonly Note[], sheet: number): string {
  const boxes = notes.map(({ x, y, text }, index) => {
    const lines = Math.min(20, 2 + Math.ceil(text.length / 38));
    return `<v:shape id="_x0000_s${1024 * sheet + index + 1}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="${colour.noteGround}" o:insetmode="auto"><v:fill color2="${colour.noteGround}"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${x + 1}, 10, ${y}, 4, ${x + 4}, 10, ${y + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${y}</x:Row><x:Column>${x}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
${boxes.join("\n")}
</xml>`;
}
