/** What the buttons of the map are called, and how else it is zoomed. */
export const zoom = {
  zoom: "Zoom the map",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomWhole: "Whole map",
  zoomHint:
    "Also with the keys +, − and 0, and the arrows to move, when the map has the focus; with Ctrl and the wheel; or with two fingers. What is printed is the whole map.",
};
