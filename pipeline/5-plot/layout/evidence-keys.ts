// Keys under which the page finds the evidence for a mark or a number: `evidence` in a row of a figure, `data-evidence` in HTML.

export const valueKey = (studyCase: string, field: string) => `value:${studyCase}.${field}`;
export const caseKey = (studyCase: string) => `case:${studyCase}`;
export const fieldKey = (field: string) => `field:${field}`;
export const shareKey = (field: string, code: string) => `share:${field}=${code}`;
export const claimKey = (claim: string) => `claim:${claim}`;
/** The cases of which a criterion is met, not met or unknown; by all criteria together where none is named. */
export const criterionKey = (result: string, criterion = "") => `criterion:${criterion}.${result}`;
/** A case's values of the two fields of a cross table, side by side. */
export const pairKey = (figure: string, studyCase: string) => `pair:${figure}.${studyCase}`;
