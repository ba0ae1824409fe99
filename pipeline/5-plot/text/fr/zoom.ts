import type { zoom as english } from "../en/zoom.js";

export const zoom: Readonly<Record<keyof typeof english, string>> = {
  zoom: "Agrandir la carte",
  zoomIn: "Agrandir",
  zoomOut: "Réduire",
  zoomWhole: "Carte entière",
  zoomHint:
    "Aussi par les touches +, − et 0, et les flèches pour déplacer, quand la carte a le focus ; par Ctrl et la molette ; ou à deux doigts. L’impression montre la carte entière.",
};
