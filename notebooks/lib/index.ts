// What the notebooks' cells import, by one name.
export { count } from "./count.js";
export { chart, table } from "./display.js";
export { figure, layersOf } from "./figure-variant.js";
export { read } from "./read.js";
export { bars } from "./stacked-bars.js";
export { whatIf } from "./what-if.js";
