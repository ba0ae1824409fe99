import { escapeLatex } from "./escape-latex.js";
import { latexNeeds } from "./latex-needs.js";
import type { Column, PrintedTable } from "./printed-table.js";

const longest = 20;
const aligned = { left: "\\raggedright", center: "\\centering", right: "\\raggedleft" } as const;

/** A table to \input into a manuscript: a float that stays whole, or, past twenty rows, one that runs over pages. */
export function toLatex(table: PrintedTable): string {
  const isLong = table.rows.length > longest;
  const text = (isLong ? longTable : float)(table);
  return `${latexNeeds(text, isLong ? ["{longtable}"] : [])}${text}`;
}

/** \footnotesize and narrow gaps: eight columns have to stand side by side. */
const look = "\\footnotesize\\setlength{\\tabcolsep}{3pt}";

function float({ name, caption, columns, rows, notes }: PrintedTable): string {
  return lines([
    "\\begin{table}[htbp]",
    `\\centering${look}`,
    `\\caption{${escapeLatex(caption)}}\\label{tab:${name}}`,
    `\\begin{tabular}{${preamble(columns)}}`,
    "\\toprule",
    head(columns),
    "\\midrule",
    ...rows.map(row),
    "\\bottomrule",
    "\\end{tabular}",
    `\\par\\smallskip\\raggedright ${escapeLatex(notes.join(" "))}`,
    "\\end{table}",
  ]);
}

function longTable({ name, caption, columns, rows, notes }: PrintedTable): string {
  const below = `\\multicolumn{${columns.length}}{@{}p{\\linewidth}@{}}{\\raggedright ${escapeLatex(notes.join(" "))}}\\\\`;
  return lines([
    `\\begingroup${look}\\setlength{\\LTcapwidth}{\\linewidth}`,
    `\\begin{longtable}{${preamble(columns)}}`,
    `\\caption{${escapeLatex(caption)}}\\label{tab:${name}}\\\\`,
    ...["\\toprule", head(columns), "\\midrule", "\\endfirsthead"],
    ...["\\toprule", head(columns), "\\midrule", "\\endhead"],
    ...["\\bottomrule", "\\endfoot"],
    ...["\\bottomrule\\addlinespace", below, "\\endlastfoot"],
    ...rows.map(row),
    "\\end{longtable}",
    "\\endgroup",
  ]);
}

const lines = (given: readonly string[]) => `${given.join("\n")}\n`;
const row = (cells: readonly string[]) => `${cells.map(escapeLatex).join(" & ")} \\\\\\addlinespace[2pt]`;
const head = (columns: readonly Column[]) => row(columns.map(({ heading }) => heading));

/** Columns that wrap, together as wide as the line. */
function preamble(columns: readonly Column[]): string {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const width = (share: number) => `p{\\dimexpr${(share / all).toFixed(4)}\\linewidth-2\\tabcolsep\\relax}`;
  // \hspace{0pt} lets the first word of a cell be hyphenated too.
  const column = ({ align, share }: Column) => `>{${aligned[align]}\\arraybackslash\\hspace{0pt}}${width(share)}`;
  return `\n${columns.map(column).join("\n")}\n`;
}
