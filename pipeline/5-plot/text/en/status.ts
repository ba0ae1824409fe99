import type { Value } from "../../../schemas/index.js";
import type { Sides } from "../sides.js";

/** What a person reads for the status of a value: its name, and what that means. The page, the figures and `why` all have it from here. */
export const status = ({
  survey,
  documents,
}: Sides): Readonly<Record<Value["status"], { name: string; means: string }>> => {
  const [own, named] = survey ? ["the survey", "survey"] : ["a primary source", "primary sources"];
  return {
    corroborated: { name: "corroborated", means: `an independent document agrees with ${own}` },
    contested: { name: "contested", means: "admissible sources disagree" },
    "primary-only": documents
      ? {
          name: `${named}, uncorroborated`,
          means: `stated by ${own}; no independent document that is direct enough states the same`,
        }
      : { name: named, means: `stated by ${own}` },
    "secondary-only": { name: "documents alone", means: "stated by documents alone" },
    missing: { name: "missing", means: "no admissible statement gives a value" },
  };
};
