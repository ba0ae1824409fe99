export const leverMatrix = {
  total: "Used / answered",
  title: (everyone: number, levers: number, least: number, answered: number) =>
    `${everyone} of ${levers} ${levers === 1 ? "lever" : "levers"} ${everyone === 1 ? "is" : "are"} used by every cluster that answered, the rarest by ${least} of ${answered}`,
  what: (cases: string, asOf: string) => `Intervention levers that ${cases} use, ${asOf}.`,
  withoutAnswer: (names: string) => `No answer on any lever: ${names}.`,
  description: "A table with a row for each cluster and a column for each lever.",
  share: (count: number, of: number) => `${count} of ${of}`,
};
