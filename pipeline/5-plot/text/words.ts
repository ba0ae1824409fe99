import type { en } from "./en.js";

/** All words of all figures in one language: English sets which there are, and the compiler holds every other language to it. */
export type Words = ReturnType<typeof en>;
