import { escapeXml } from "../../lib/escape.js";
import { colour } from "../layout/theme.js";

// Styles as QGIS 3 reads them: what is not stated has its defaults.

/** Marks, those of one city beside one another, each with its case's name: filled where the rule holds, hollow elsewhere. */
export function pointStyle({ rule, holds, other }: { rule: string; holds: string; other: string }): string {
  const mark = (fill: string, style: string) =>
    options({
      name: "circle",
      color: rgba(fill),
      outline_color: rgba(colour.filled),
      outline_style: style,
      outline_width: "0.4",
      size: "2.6",
    });
  return document(
    `<renderer-v2 type="pointDisplacement" placement="0" tolerance="3" toleranceUnit="MM" labelAttributeName="name" labelColor="${rgba(colour.ink)}" labelDistanceFactor="0.5" circleWidth="0.2" circleColor="${rgba(colour.absent)}">
<labelFontProperties description="Arial,7,-1,5,50,0,0,0,0,0"/>
<renderer-v2 type="RuleRenderer">
<rules>
<rule label="${escapeXml(holds)}" filter="${escapeXml(rule)}" symbol="0"/>
<rule label="${escapeXml(other)}" filter="ELSE" symbol="1"/>
</rules>
<symbols>
${symbol("marker", "0", "SimpleMarker", mark(colour.filled, "solid"))}
${symbol("marker", "1", "SimpleMarker", mark(colour.paper, "dot"))}
</symbols>
</renderer-v2>
${symbol("marker", "centerSymbol", "SimpleMarker", options({ name: "circle", color: rgba(colour.absent), outline_style: "no", size: "0.8" }))}
</renderer-v2>`,
  );
}

/** Areas in the map's colour of land, white between them. */
export function areaStyle(): string {
  const fill = {
    color: rgba(colour.land),
    outline_color: rgba(colour.line),
    outline_style: "solid",
    outline_width: "0.2",
  };
  return document(`<renderer-v2 type="singleSymbol">
<symbols>
${symbol("fill", "0", "SimpleFill", options({ ...fill, style: "solid" }))}
</symbols>
</renderer-v2>`);
}

/** Lines, dashed where the rule holds. */
export function lineStyle(rule: string): string {
  const stroke = (style: string) => options({ line_color: rgba(colour.ink), line_style: style, line_width: "0.3" });
  return document(`<renderer-v2 type="RuleRenderer">
<rules>
<rule filter="${escapeXml(rule)}" symbol="0"/>
<rule filter="ELSE" symbol="1"/>
</rules>
<symbols>
${symbol("line", "0", "SimpleLine", stroke("dash"))}
${symbol("line", "1", "SimpleLine", stroke("solid"))}
</symbols>
</renderer-v2>`);
}

function document(content: string): string {
  return `<qgis version="3.22.0" styleCategories="Symbology" labelsEnabled="0">
${content}
</qgis>
`;
}

function symbol(type: "marker" | "line" | "fill", name: string, kind: string, content: string): string {
  return `<symbol type="${type}" name="${name}" alpha="1"><layer class="${kind}" enabled="1">${content}</layer></symbol>`;
}

function options(properties: Readonly<Record<string, string>>): string {
  const each = Object.entries(properties).map(
    ([name, value]) => `<Option type="QString" name="${name}" value="${value}"/>`,
  );
  return `<Option type="Map">${each.join("")}</Option>`;
}

/** @example rgba("#0b4f83") // "11,79,131,255" */
function rgba(hex: string): string {
  return [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    .join()
    .concat(",255");
}
