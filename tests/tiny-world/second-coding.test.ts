import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../../pipeline/runner/files.js";
import { copyTinyWorld, makeScratch, runToAggregate, tinyWorld } from "./run-tiny-world.js";

const header = "obs_id,question,code,certainty,remark\n";

/** The tiny world with the statements that a second person coded. */
function codedAgain(...rows: readonly string[]): string {
  const study = copyTinyWorld();
  const described = JSON.parse(readFileSync(join(study, "study.json"), "utf8"));
  described.inputs.second_coding = "decisions/second-coding.csv";
  writeFileSync(join(study, "study.json"), JSON.stringify(described));
  writeFileSync(join(study, described.inputs.second_coding), header + rows.map((row) => `${row}\n`).join(""));
  return study;
}

async function outputsOf(study: string, out = makeScratch(), others: Parameters<typeof runToAggregate>[2] = {}) {
  await runToAggregate(study, out, others);
  const files = listFiles(out).filter((file) => file !== "manifest.json");
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(out, file), "utf8")]));
}

const agreement = "2-clean/coder-agreement.csv";
const differences = "2-clean/coder-differences.csv";

test("a second coding leaves its agreement and its differences, and changes nothing else for the first coder", async () => {
  const study = codedAgain(
    "t05,lever,lever_innovation,high,",
    "t04,governance,public,low,a made-up remark",
    "t03,governance,mixed,high,",
    "t06,members_companies,8..12,medium,",
    // Its row is refused, so that the first coder has no code.
    "t10,city,Atlantis,high,",
  );
  const {
    [agreement]: measured,
    [differences]: listed,
    ...others
  } = await outputsOf(study, makeScratch(), { coder: "first" });
  expect(measured?.split("\n")).toEqual([
    "field,statements,agreeing,percent_agreement,alpha,alpha_low,alpha_high,alpha_reason_code,alpha_reason_detail,threshold",
    "governance,2,1,,,,,too_few_statements,5,",
    "lever,1,1,,,,,too_few_statements,5,",
    "members_companies,1,1,,,,,too_few_statements,5,",
    "",
  ]);
  expect(listed?.split("\n")).toEqual([
    "obs_id,field,case_id,words,first_code,second_code,certainty,remark,settled,settlement",
    "t04,governance,gamma,the made-up town and two firms,mixed,public,low,a made-up remark,,",
    "",
  ]);
  // Headlines compare the coders, and the multiverse varies them.
  const ofCoders = (file: string) => /(headlines|multiverse(-options)?)\.csv$/.test(file);
  const alone = (outputs: Record<string, string>) =>
    Object.fromEntries(Object.entries(outputs).filter(([file]) => !ofCoders(file)));
  expect(alone(others)).toEqual(alone(await outputsOf(tinyWorld)));
  const apart = others["4-aggregate/headlines.csv"]?.split("\n").filter((row) => row.endsWith(",yes"));
  expect(apart).toEqual([]);
});

test("a difference counts like grade weak until a person settles it", async () => {
  const study = codedAgain("t04,governance,public,low,");
  const path = join(study, "paper/claims.json");
  // Gamma's governance rests on this statement alone, and one claim on that value.
  writeFileSync(path, readFileSync(path, "utf8").replace(/,\s*"accepted": "[a-z]+"/g, ""));
  const rowsOn = async (coder: "agreed" | "second") => {
    const outputs = await outputsOf(study, makeScratch(), { coder });
    const rows = (file: string) =>
      outputs[file]?.split("\n").filter((row) => row.startsWith("gamma,governance,")) ?? [];
    return [
      rows("3-triangulate/values.csv")[0],
      rows("3-triangulate/witnesses.csv").find((row) => row.includes(",t04,")),
    ];
  };
  const stated = "t04,made_up_article,Made-up Gazette";
  expect(await rowsOn("agreed")).toEqual([
    "gamma,governance,,missing,none,,,,,,made_up_article;made_up_table_2",
    `gamma,governance,${stated},mixed,the made-up town and two firms,2022,weak,set-aside,coders_differ,weak`,
  ]);
  expect((await rowsOn("second"))[1]).toBe(
    `gamma,governance,${stated},public,the made-up town and two firms,2022,stated,supports,,`,
  );
  const described = JSON.parse(readFileSync(join(study, "study.json"), "utf8"));
  described.inputs.settlements = "decisions/settlements.csv";
  writeFileSync(join(study, "study.json"), JSON.stringify(described));
  const settlement = "t04,second,the statutes name the town,A. Tester,2026-11-23";
  writeFileSync(
    join(study, described.inputs.settlements),
    `obs_id,holds,reason,decided_by,decided_on\n${settlement}\n`,
  );
  expect(await rowsOn("agreed")).toEqual(await rowsOn("second"));
});

test("a second coding without rows leaves neither, also where an earlier one left both", async () => {
  const [study, out] = [codedAgain("t03,governance,mixed,high,"), makeScratch()];
  expect(Object.keys(await outputsOf(study, out))).toEqual(expect.arrayContaining([agreement, differences]));
  writeFileSync(join(study, "decisions/second-coding.csv"), header);
  expect(await outputsOf(study, out)).toEqual(await outputsOf(tinyWorld));
  rmSync(out, { recursive: true });
});
