import { sha256 } from "../../../pipeline/lib/sha256.js";
import { describeFile } from "../describe-file.js";
import type { Facts } from "../facts.js";
import { licencesOf } from "../licences-of.js";
import { mediaTypeOf } from "../media-type-of.js";
import { licenceId } from "./describe-licence.js";
import { type Entity, idOf, to } from "./entity.js";

/**
 * The entity of a file: `place` is where it lies in the package, `path` what the project calls it. Of one that is written after the
 * crate, and holds its sum, there are no bytes to tell of.
 */
export function describePacked(place: string, path: string, bytes: Uint8Array | undefined, facts: Facts): Entity {
  const description = describeFile(path, facts);
  return {
    "@id": idOf(place),
    "@type": "File",
    name: path,
    ...(description && { description }),
    encodingFormat: mediaTypeOf(path),
    ...(bytes && { contentSize: String(bytes.length), sha256: sha256(bytes) }),
    license: licencesOf(path, facts.rights).map((licence) => to(licenceId(licence))),
  };
}
