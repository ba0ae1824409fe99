from fnmatch import fnmatch

import pandas as pd

raw, coding, cases = (pd.read_csv(path, dtype=str, keep_default_na=False) for path in snakemake.input)
fields = {"Creation year": "creation_year", "Sector": "sector", "Geographic perimeter": "geographic_perimeter"}
fields |= {"Vocation": "vocation", "Governance system": "governance", "Financing system": "financing", "Labeling": "labelling"}
raw["field"] = raw["field"].replace(fields)
names = dict(zip(cases["name"].str.casefold(), cases["case_id"])) if "name" in cases else {}
raw["case_id"] = raw["case"].map(lambda case: names.get(case.casefold(), case.casefold().replace(" ", "_")))
rules = coding.to_dict("records")


def code(row):
    for rule in rules:
        if rule["raw"] == row["value"] and fnmatch(row["field"], rule["field"]):
            return rule["code"]
    return row["value"]


raw["code"] = raw.apply(code, axis=1)
raw["year"] = pd.to_numeric(raw["date"].str[:4], errors="coerce")
raw["admissible"] = raw["year"].le(2023) & raw["code"].ne("")
raw.to_csv(snakemake.output[0], index=False)
