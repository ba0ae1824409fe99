import { sha256 } from "../../../pipeline/lib/sha256.js";
import type { Facts } from "../facts/facts.js";
import { describeFile } from "../files/describe-file.js";
import { mediaTypeOf } from "../files/media-type-of.js";
import { licencesOf } from "../licences/licences-of.js";
import { licenceId } from "./describe-licence.js";
import { type Entity, idOf, to } from "./entity.js";

/**
 * The entity of a file: `place` is where it lies in the package, `path` what the project calls it. Of one that is written after the
 * crate, and holds its sum, there are no bytes to describe.
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
