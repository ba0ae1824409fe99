export const leverAdoption = {
  axis: (answered: string) => `Clusters using the lever (of ${answered} that answered), in %`,
  title: (used: string, answered: string, overlap: boolean) =>
    `Each lever is used by ${used.replace("–", " to ")} of the ${answered} clusters that answered; ${overlap ? "all the 95 % intervals overlap" : "the 95 % intervals do not all overlap"}`,
  titleWithout: "No cluster answered on its levers",
  share: (count: number, of: number) => `${count} of ${of}`,
  dot: "share, with its 95 % interval",
  contested: "a document contradicts one cluster’s answer",
  what: (cases: string, asOf: string) => `Share of clusters that use each intervention lever, of ${cases}, ${asOf}.`,
  note: "Intervals after Wilson: they say how little a share of so few can carry, not how a larger population would answer.",
  withoutAnswer: (names: string) => `No answer on any lever: ${names}.`,
  description: "A row for each lever, the most used first.",
  interval: (count: number, of: number, percent: number, low: number, high: number) =>
    `${count} of ${of}, ${percent.toFixed(0)} %, interval from ${low.toFixed(0)} to ${high.toFixed(0)} %`,
  without: (names: string) => `not ${names}`,
  answered: (names: string) => `Clusters that answered: ${names}.`,
};
