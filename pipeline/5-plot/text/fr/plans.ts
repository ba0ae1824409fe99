import type { Noun } from "../../../schemas/index.js";
import { capital, noneOf, uncapital } from "../grammar.js";
import type { Words } from "../words.js";

export const plans = (noun: Noun): Words["figures"]["plans"] => ({
  axis: "Année",
  cases: (field) => `${capital(noun.many)}, selon : ${uncapital(field)}`,
  form: (name) => capital(name),
  named: (plan, first, last) =>
    first === "" ? plan : `${plan}, ${last === "" ? `à partir de ${first}` : `${first}–${last}`}`,
  beside: (plan) => `en parallèle, sans année indiquée : ${plan}`,
  title: (field, within, all, plan, period, before, [open, openBefore]) =>
    `${field} : pendant « ${plan} » (${period}) pour ${within} ${within < 2 ? noun.one : noun.many} sur ${all}${open} ; avant, pour ${before || noneOf(noun)}${openBefore}`,
  titleWithout: (field) => `${field} : pendant aucun plan, d’après ce que l’on sait`,
  bar: "années d’un plan ; au-dessous, ce qui en est issu ou a été mené en parallèle",
  dot: `${noun.gender === "f" ? "une" : "un"} ${noun.one}`,
  contested: "sources en désaccord sur son année",
  what: (field, cases, asOf) => `Plans, ce qui en est issu, et ${uncapital(field)} de ${cases}, ${asOf}.`,
  undated: (names) => `Année inconnue : ${names}.`,
  endless: (names) => `Sans dernière année indiquée : ${names}.`,
  yearless: (names) => `Sans aucune année indiquée : ${names}.`,
  source: (studies) => `Plans : ${studies}.`,
  description: `Des barres au fil des années, une par plan ; au-dessous, un point par ${noun.one} à son année.`,
});
