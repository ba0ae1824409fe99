import type { Facts } from "../facts.js";
import { type Exhibit, listFigures, listInTextNumbers, listTableExhibits } from "../list-exhibits.js";
import { choice, markdownTable } from "./markdown.js";

/** Every table, figure and number in the text, with the program and line that makes it and the files it goes to. */
export function tellExhibits(facts: Facts): string {
  const { project, at } = facts;
  const numbers = listInTextNumbers(facts);
  const untestable = numbers.filter(({ verdict }) => verdict === "untestable").length;
  const row = ({ what, program, files }: Exhibit) => [
    what,
    `\`${at(program.file)}\``,
    String(program.line),
    files.map((file) => `\`${at(file)}\``).join(", "),
  ];
  const tables = listTableExhibits(project);
  const isOfPaper = ({ files }: Exhibit) => files.some((file) => /\/table-\d\.csv$/.test(file));
  const head = ["what", "program", "line", "output files"];
  return `## List of tables and programs

The provided code reproduces:

${choice(false, "All numbers provided in text in the paper")}
${choice(false, "All tables and figures in the paper")}
${choice(true, "Selected tables and figures in the paper, as explained and justified below.")}

Tables 1 to 3 come back from the values; Table 1 without its definitions and benefits, whose wording is the authors' own. The paper's
Figures 1 and 2 are not in the text that this project works from, and nothing stands in their place. Every number in the text is
judged; ${untestable} of the ${numbers.length} cannot be tested, as the paper did not publish the answers they rest on.

### Tables of the paper

${markdownTable(head, tables.filter(isOfPaper).map(row))}

### Tables of this project

${markdownTable(head, tables.filter((table) => !isOfPaper(table)).map(row))}

### Figures of this project

Their titles say what they show. \`${at("outputs/5-plot/report.html")}\` is a page that holds them all.

${markdownTable(head, listFigures(project).map(row))}

### In-text numbers

What each is measured by stands on a line of \`${at(numbers[0]?.measure.file ?? "")}\`; one interpreter reads them all,
${interpreter(facts)}. The result stands on a line of \`${at(numbers[0]?.result.file ?? "")}\`.

${markdownTable(
  ["section", "what the paper says, in our words", "published", "measure, line", "result, line", "verdict"],
  numbers.map(({ section, says, published, measure, result, verdict }) => [
    section,
    says,
    published,
    String(measure.line),
    String(result.line),
    verdict,
  ]),
)}`;
}

function interpreter({ project, at }: Facts): string {
  const claims = listTableExhibits(project).find(({ files }) => files.includes("outputs/4-aggregate/claims.csv"));
  return `\`${at(claims?.program.file ?? "")}\`, line ${claims?.program.line}`;
}
