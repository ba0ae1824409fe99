import { exitWhenInterrupted } from "../../pipeline/commands/terminal/interrupt.js";
import { bundle } from "./bundle.js";

exitWhenInterrupted("the package is whole, but not checked");
void bundle().parseAsync();
