import type { Noun } from "../../../schemas/index.js";
import type { Words } from "../words.js";

export const numbers = (_noun: Noun): Words["figures"]["numbers"] => ({});
