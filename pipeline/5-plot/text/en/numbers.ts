import type { Noun } from "../../../schemas/index.js";

export const numbers = (_noun: Noun) => ({});
