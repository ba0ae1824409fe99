import { groupBy } from "../../lib/collections.js";
import { availableFigures } from "../figures/index.js";
import { isPlaced } from "../map/is-placed.js";
import type { Texts } from "../text/index.js";
import { type Html, html } from "./html.js";
import type { ReportTables } from "./reads.js";
import { figureId } from "./sections/charts.js";
import { smallMap } from "./small-map.js";

/** The known places at a glance, before any chart is drawn; nothing where the study has no outlines, or no map is drawn. */
export function whereTheyAre(tables: ReportTables, texts: Texts): Html {
  const map = smallMap(tables);
  const figure = availableFigures(tables).figures.find(({ kind }) => kind === "map");
  if (map === undefined || figure === undefined) return html``;
  const words = texts.report.front;
  const placed = tables.places.filter(isPlaced);
  const spots = [...groupBy(placed, ({ latitude, longitude }) => `${latitude} ${longitude}`).values()].flatMap(
    (here) => {
      const [first] = here;
      return first === undefined ? [] : [{ ...first, radius: 3 * Math.sqrt(here.length), kind: "many" as const }];
    },
  );
  return html`<div class="panel"><h3>${words.where}</h3>
${map.draw(words.map, spots)}
<p>${words.placed(placed.length, tables.places.length)} <a href="#${figureId(figure.name)}">${words.wholeMap}</a>.</p></div>
`;
}
