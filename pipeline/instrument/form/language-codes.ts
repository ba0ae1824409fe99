/** Languages that forms are written in: ISO 639-1, and what has no code there. */
const codes =
  `aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo
  fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz id ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg
  li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pl ps pt qu rm rn ro ru rw sa sc sd
  se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi wa wo xh yi yo za zh zu
  ary arz ber kab rif shi tzm zgh ckb prs fil pcm`.split(/\s+/);

/** What people write, and the lists of the system lack. */
const others: Readonly<Record<string, string>> = { kiswahili: "sw", darija: "ary", tamazight: "zgh", tachelhit: "shi" };

let byName: ReadonlyMap<string, string> | undefined;

/**
 * The code of a language by its own name, its name in a widely used language, its code, or a code in brackets behind any name; undefined
 * where none is known.
 *
 * @example languageCode("Français (fr)") // "fr"
 * @example languageCode("Русский") // "ru"
 */
export function languageCode(name: string): string | undefined {
  const plain = name.trim().toLowerCase();
  const [, code] = /\(([a-z]{2,3})(?:[-_][a-z]+)?\)$/.exec(plain) ?? [];
  if (code !== undefined) return code;
  byName ??= languageNames();
  return byName.get(folded(plain)) ?? (/^[a-z]{2,3}$/.test(plain) ? plain : undefined);
}

function languageNames(): ReadonlyMap<string, string> {
  const spoken = ["en", "fr", "es", "pt", "de", "ar"].map((language) => namesIn(language));
  const named = codes.flatMap((code) =>
    [namesIn(code), ...spoken].flatMap((names): [string, string][] => {
      const name = names.of(code);
      return name === undefined ? [] : [[folded(name), code]];
    }),
  );
  // Of two languages of one name, the first.
  return new Map([...Object.entries(others), ...named.reverse()]);
}

function namesIn(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type: "language", fallback: "none" });
}

/** Without accents, which people leave out. */
function folded(name: string): string {
  return name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}
