export const evidence = {
  title: (confirmed: number, all: number, asked: number, documents: number) =>
    `Documents confirm ${confirmed} of ${all} values; ${asked} come from the questionnaire alone, ${documents} from documents alone`,
  what: (fields: number, cases: string, asOf: string) => `Sources supporting ${fields} fields for ${cases}, ${asOf}.`,
  defined: "Confirmed: an independent document agrees with the questionnaire. Contested: admissible sources disagree.",
  description: "A table with a row for each field and a column for each cluster.",
  group: {
    answers: "Characteristics that the paper published",
    levers: "Levers that the paper published",
    unpublished: "Asked, but answers not published",
    documents: "Not in the questionnaire",
  },
  status: {
    corroborated: "confirmed",
    contested: "contested",
    "primary-only": "questionnaire alone",
    "secondary-only": "documents alone",
    missing: "missing",
  },
  perCase: "Fields per cluster",
  perField: "Clusters per field",
  share: (count: number, all: number) => `${count} of ${all}`,
};
