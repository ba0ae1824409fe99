import type { Informant, WorldPlan } from "./make-world.js";

const cases = 100;
const survey = (accuracy: number): Informant => ({ name: "survey", isSurvey: true, accuracy });
const documents = (accuracies: readonly Informant["accuracy"][], more: Partial<Informant> = {}): Informant[] =>
  accuracies.map((accuracy, index) => ({ name: `document_${index + 1}`, accuracy, ...more }));
const copied = (copies: NonNullable<Informant["copies"]>): Informant[] => [
  survey(0.8),
  ...documents([0.8, 0.8]),
  { name: "copied", accuracy: 0.6, copies },
];
const hardCases = (coverage: Informant["coverage"]): Informant[] =>
  [survey(0), ...documents([0, 0, 0, 0])].map((one) => ({
    ...one,
    accuracy: { easy: 0.9, hard: 0.5 },
    ...(coverage !== undefined && { coverage }),
  }));
const differing = [survey(0.7), ...documents([0.95, 0.6, 0.6, 0.6])];

/** Made-up worlds, from the plainest to those in which a criterion that a policy relies on is worth something, or misleads. */
export const plans: readonly WorldPlan[] = [
  {
    name: "alike",
    description: "survey and four documents, each right in 80 of 100",
    ...{ cases, informants: [survey(0.8), ...documents([0.8, 0.8, 0.8, 0.8])] },
  },
  {
    name: "differing",
    description: "survey right in 70 of 100, one document in 95, three in 60",
    ...{ cases, informants: differing },
  },
  {
    name: "differing, few cases",
    description: "the same with 17 cases",
    ...{ cases: 17, informants: differing },
  },
  {
    name: "differing, one kind",
    description: "the same with 100 cases, where all documents are of one kind",
    ...{ cases, informants: differing.map((one) => (one.isSurvey ? one : { ...one, kind: "document" })) },
  },
  {
    name: "survey right",
    description: "survey right in 95 of 100, four documents in 60",
    ...{ cases, informants: [survey(0.95), ...documents([0.6, 0.6, 0.6, 0.6])] },
  },
  {
    name: "survey wrong",
    description: "survey right in 40 of 100, four documents in 80",
    ...{ cases, informants: [survey(0.4), ...documents([0.8, 0.8, 0.8, 0.8])] },
  },
  {
    name: "liar",
    description: "survey and three documents right in 80 of 100, a fourth document never",
    ...{ cases, informants: [survey(0.8), ...documents([0.8, 0.8, 0.8, 0])] },
  },
  {
    name: "two copies, declared",
    description:
      "survey and two documents right in 80 of 100, a third in 60 that two others copy, with one independent source",
    ...{ cases, informants: copied({ count: 2, declared: true }) },
  },
  {
    name: "one copy, undeclared",
    description: "the same with one copy, as if it were a source of its own",
    ...{ cases, informants: copied({ count: 1, declared: false }) },
  },
  {
    name: "two copies, undeclared",
    description: "the same with two",
    ...{ cases, informants: copied({ count: 2, declared: false }) },
  },
  {
    name: "three copies, undeclared",
    description: "the same with three",
    ...{ cases, informants: copied({ count: 3, declared: false }) },
  },
  {
    name: "all copy the survey",
    description: "survey right in 80 of 100, and four documents that copy it, undeclared",
    ...{ cases, informants: [{ ...survey(0.8), copies: { count: 4, declared: false } }] },
  },
  {
    name: "missing at random",
    description:
      "five sources right in 90 of 100 easy and 50 of 100 hard cases (30 of 100 are hard), each silent on half of all",
    ...{ cases, informants: hardCases(0.5) },
  },
  {
    name: "missing where hard",
    description: "the same, each silent on 35 of 100 easy and 85 of 100 hard cases",
    ...{ cases, informants: hardCases({ easy: 0.65, hard: 0.15 }) },
  },
  {
    name: "stale documents",
    description:
      "all right in 90 of 100 at their time; 40 of 100 values changed; three of four documents are from before",
    ...{ cases, changed: 0.4 },
    informants: [survey(0.9), ...documents([0.9, 0.9, 0.9], { isStale: true }), { name: "document_4", accuracy: 0.9 }],
  },
  {
    name: "stale survey",
    description: "the same, where the survey and one of four documents are from before",
    ...{ cases, changed: 0.4 },
    informants: [
      { ...survey(0.9), isStale: true },
      ...documents([0.9], { isStale: true }),
      ...documents([0, 0.9, 0.9, 0.9]).slice(1),
    ],
  },
  {
    name: "direct is right",
    description: "five sources, right in 90 of 100 where they state a value directly, in 50 where it is derived",
    ...{ cases },
    informants: [survey(0), ...documents([0, 0, 0, 0])].map((one) => ({
      ...one,
      accuracy: { direct: 0.9, derived: 0.5 },
    })),
  },
];
