export const governanceFinancing = {
  title: (governance: string, financing: string, count: number, of: number, isAlone: boolean) =>
    `${governance} governance with ${financing.toLowerCase()} financing is ${isAlone ? "the most common pair" : "among the most common pairs"}: ${count} of the ${of} clusters for which both are known`,
  titleWithout: (cases: string) => `Governance and financing of ${cases} are not both known for any cluster`,
  what: (cases: string, asOf: string) => `Governance and financing of ${cases}, ${asOf}; counts in brackets.`,
  description: (rows: string, columns: string) =>
    `A cross table with a row for each value of ${rows.toLowerCase()} and a column for each of ${columns.toLowerCase()}.`,
  cell: (governance: string, financing: string, count: number, names: string) =>
    `${governance} governance, ${financing.toLowerCase()} financing: ${count} (${names})`,
};
