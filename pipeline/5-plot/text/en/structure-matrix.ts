/** Headings break at the soft hyphens (\u00ad) where a column is narrow. */
export const structureMatrix = {
  headings: {
    sector: "Sector",
    creation_year: "Year created",
    geographic_perimeter: "Peri\u00admeter",
    vocation: "Vocation",
    governance: "Gover\u00adnance",
    financing: "Finan\u00adcing",
    labelling: "Label\u00adling",
  },
  title: (
    governance: string,
    govern: readonly [number, number],
    financing: string,
    finance: readonly [number, number],
  ) =>
    `${govern[0]} of ${govern[1]} have ${governance.toLowerCase()} governance, ${finance[0]} of ${finance[1]} have ${financing.toLowerCase()} financing`,
  titleWithout: (cases: string) => `${cases} by structure`,
  what: (cases: string, asOf: string) => `Structural characteristics of ${cases}, ${asOf}.`,
  description: (fields: string) => `A table with a row for each cluster and a column for each of: ${fields}.`,
};
