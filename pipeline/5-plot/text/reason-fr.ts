type Told = (...found: string[]) => string;

/** The reasons that the tables give, as they are built, each with its French. */
const reasons: readonly (readonly [RegExp, Told])[] = [
  [/^$/, () => ""],
  [/^undated, about something that changes$/, () => "sans date, sur ce qui change"],
  [/^compatible, but does not say so much$/, () => "compatible, sans en dire autant"],
  [/^no answer was given$/, () => "pas de réponse"],
  [/^too weak to count on its own$/, () => "trop faible pour compter seul"],
  [
    /^stated in (\S+), not certainly by the reference date$/,
    (on) => `énoncé en ${on}, pas sûrement à la date de référence`,
  ],
  [
    /^its own term begins in (\S+), after the reference date$/,
    (on) => `son terme commence en ${on}, après la date de référence`,
  ],
  [/^lapsed: its own term ended in (\S+)$/, (on) => `périmé : son terme a pris fin en ${on}`],
  [
    /^lapsed on (\S+): a statement on (.+) counts for (\d+) years$/,
    (on, field, years) => `périmé le ${on} : un énoncé du champ « ${field} » compte ${years} ans`,
  ],
  [/^nothing to compare$/, () => "rien à comparer"],
  [/^words are not compared$/, () => "les mots ne sont pas comparés"],
  [
    /^fewer than (\d+) clusters to compare, too few for a statistic$/,
    (n) => `moins de ${n} clusters à comparer, trop peu pour une statistique`,
  ],
  [/^no kappa: it compares two sides$/, () => "pas de kappa : il compare deux côtés"],
  [/^no kappa: each side says one thing only \((.+)\)$/, () => "pas de kappa : chaque côté ne dit qu’une seule chose"],
  [/^no alpha: one category only$/, () => "pas d’alpha : une seule catégorie"],
  [
    /^no interval of (kappa|alpha): every resample gives the same, which would feign certainty$/,
    (name) =>
      `pas d’intervalle ${name === "alpha" ? "d’alpha" : "de kappa"} : chaque rééchantillon donne le même, ce qui feindrait la certitude`,
  ],
];

/** A reason in French; several are parted by semicolons. Undefined if one of them has no French. */
export function reasonFr(english: string, field: (id: string) => string): string | undefined {
  const told = english.split("; ").map((reason) => {
    for (const [pattern, french] of reasons) {
      const found = pattern.exec(reason.replace(/(?<=a statement on )\w+/, field));
      if (found !== null) return french(...found.slice(1));
    }
    return undefined;
  });
  return told.includes(undefined) ? undefined : told.join(" ; ");
}
