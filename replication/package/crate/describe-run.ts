import { resamples, seed } from "../../../pipeline/lib/agreement/bootstrap-interval.js";
import { InputError } from "../../../pipeline/lib/errors.js";
import { agreement, coderAgreement } from "../../../pipeline/schemas/index.js";
import type { Facts } from "../facts/facts.js";
import { licencesOf } from "../licences/licences-of.js";
import { licenceId } from "./describe-licence.js";
import { type Entity, idOf, to } from "./entity.js";

/**
 * The run of a stage: an action with all that makes it run again when it changes (inputs, parameters, locked packages, its own code)
 * and with what it made. It has no time, as the run has none: it can be repeated.
 *
 * @throws InputError when the manifest does not know the stage
 */
export function describeRun(stage: string, facts: Facts, agents: readonly Entity[]): Entity[] {
  const { at, manifest, rights, version } = facts;
  const entry = manifest.stages[stage];
  if (entry === undefined) {
    const message = `expected the stage ${stage}, but found none; next: ${facts.remake}`;
    throw new InputError([{ file: facts.label("outputs/manifest.json"), message }]);
  }
  const name = stage.replace(/^\d+-/, "");
  const program = idOf(at(`pipeline/${stage}/`));
  const code = propertyOf(
    `#code-${stage}`,
    "code",
    entry.code,
    "SHA-256 of its code, the schemas and the tools: the manifest's",
  );
  const isBootstrapped = [agreement, coderAgreement].some(({ at: { path } }) => path in entry.outputs);
  const constants = isBootstrapped ? { seed, resamples } : {};
  const settings = Object.entries({ ...entry.parameters, ...constants }).map(([parameter, value]) =>
    propertyOf(`#${stage}-${parameter}`, parameter, value),
  );
  const files = [...Object.keys(entry.inputs).map(pathOf), "package-lock.json"];
  const action: Entity = {
    "@id": `#run-${stage}`,
    "@type": "CreateAction",
    name: `the run of ${stage}`,
    description: `npm start; this stage alone: npm start -- --from ${name} --to ${name}`,
    instrument: to(program),
    agent: agents.map(({ "@id": id }) => to(id)),
    object: [...files.map((file) => to(idOf(at(file)))), ...settings.map(({ "@id": id }) => to(id))],
    result: Object.keys(entry.outputs).map((file) => to(idOf(at(pathOf(file))))),
    actionStatus: to("http://schema.org/CompletedActionStatus"),
  };
  const source: Entity = {
    "@id": program,
    "@type": ["Dataset", "SoftwareSourceCode"],
    name: `the stage ${stage}`,
    version,
    programmingLanguage: "TypeScript",
    softwareRequirements: to("#node"),
    license: licencesOf(`pipeline/${stage}/index.ts`, rights).map((licence) => to(licenceId(licence))),
    identifier: to(code["@id"]),
  };
  return [source, code, action, ...settings];
}

/** The manifest names inputs from the root and what stages write from outputs/. */
const pathOf = (file: string) => (file.startsWith("data/") ? file : `outputs/${file}`);

function propertyOf(id: string, name: string, value: string | number, description?: string): Entity {
  return { "@id": id, "@type": "PropertyValue", name, value, ...(description && { description }) };
}
