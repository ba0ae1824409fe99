import type { Licence } from "../licences/licences.js";
import type { Entity } from "./entity.js";

/** The entity of a licence: the address of its text, or a name in the crate where there is none. */
export function describeLicence(licence: Licence): Entity {
  const { id, title, description } = licence;
  return { "@id": licenceId(licence), "@type": "CreativeWork", name: title, identifier: id, description };
}

/** A file of the package that has the terms is an entity already. */
export function licenceId({ id, url }: Licence): string {
  return id.startsWith("LicenseRef-") ? `#${id}` : url;
}
