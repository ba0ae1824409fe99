import { z } from "zod";

/**
 * A row with the columns that a table has once more in other languages, as `label::fr`.
 *
 * @param row its `translated` names the columns that may be there so
 */
export function withTranslations(row: z.ZodObject, columns: readonly string[]): z.ZodObject {
  const { translated = [] } = (row.meta() ?? {}) as { translated?: readonly string[] };
  const others = columns.flatMap((column) => {
    const [name = "", language] = column.split("::");
    const plain = row.shape[name] as z.ZodType | undefined;
    if (language === undefined || plain === undefined || !translated.includes(name)) return [];
    return [[column, z.string().describe(`${plain.meta()?.description}, in the language ${language}`)] as const];
  });
  return others.length === 0 ? row : z.object({ ...row.shape, ...Object.fromEntries(others) }).meta(row.meta() ?? {});
}
