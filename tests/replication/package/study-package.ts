import { resolve } from "node:path";
import { gatherFacts } from "../../../replication/package/facts/facts.js";
import { makeBundle } from "../../../replication/package/make-bundle.js";

/** The package of this study, made once for the tests of its documents. */
export const facts = gatherFacts(resolve(__dirname, "../../.."));
export const files = makeBundle(facts);
export const textOf = (path: string) => new TextDecoder().decode(files.get(path)?.bytes);
