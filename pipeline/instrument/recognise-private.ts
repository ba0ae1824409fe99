import { fold } from "./fold.js";

/** What a column may give away of a respondent, by words of its name as `fold` has them: without accents, hamza and marks. */
const names: readonly (readonly [what: string, words: RegExp])[] = [
  [
    "a telephone number",
    /phone|phonenumber|telephone|tel|mobile|gsm|whatsapp|portable|telefono|telefone|(ال)?هاتف|(ال)?جوال|(ال)?محمول/u,
  ],
  ["an e-mail address", /e ?mails?|courriels?|mail|correo|(ال)?بريد|(ال)?ايميل/u],
  [
    "a position",
    /gps|geopoint|geoshape|geolocalisation|localisation geographique|position geographique|latitude|longitude|altitude|precision|geolocation|coordonnees|geotrace|(ال)?احداثيات/u,
  ],
  [
    "a device",
    /device ?id|id de l appareil|imei|sim ?serial|simserial|subscriber ?id|subscriberid|ip ?address|adresse ip|user ?agent/u,
  ],
  [
    "a person's name",
    /respondent|repondant|interviewee|nom de famille|family name|nom de l enquete|repondante|enquete|enquetee|enqueteur|enumerator|interviewer|username|submitter|submittername|submitterid|submitted by|prenoms?|first ?name|last ?name|surname|full ?name|nom complet|nom et prenom|votre nom|your name|contact name|nom du contact|signature|cin|passport|passeport|(ال)?مستجيب|(ال)?مستجوب|(ال)?باحث|الاسم الكامل|الاسم الشخصي|الاسم العائلي|اسمك|(ال)?توقيع|جواز السفر|بطاقة التعريف/u,
  ],
  ["an address", /home address|postal address|adresse postale|domicile|عنوان السكن|العنوان البريدي/u],
];
// \b knows the letters of English alone.
const patterns = names.map(
  ([what, words]) => [what, new RegExp(`(?<![\\p{L}\\p{N}])(${words.source})(?![\\p{L}\\p{N}])`, "u")] as const,
);

/**
 * What a column seems to give away of a person, by its name and by its cells; undefined where nothing.
 *
 * @param cells some of them are enough
 * @example recognisePrivate("Votre e-mail", []) // "an e-mail address"
 */
export function recognisePrivate(column: string, cells: readonly string[]): string | undefined {
  const words = fold(column.replace(/_/g, " "));
  const named = patterns.find(([, pattern]) => pattern.test(words));
  if (named !== undefined) return named[0];
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const half = (pattern: RegExp) =>
    filled.length > 0 && 2 * filled.filter((cell) => pattern.test(cell)).length > filled.length;
  if (half(/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i)) return "an e-mail address";
  if (half(/^(?:\+|00)\d[\d\s().-]{7,}$|^0[5-79]\d{8}$|^0[5-79](?:[\s.-]\d{2}){4}$/)) return "a telephone number";
  return half(/^-?\d{1,2}\.\d{3,}[ ,;]+-?\d{1,3}\.\d{3,}( -?[\d.]+){0,2}$/) ? "a position" : undefined;
}
