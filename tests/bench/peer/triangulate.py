import numpy as np
import pandas as pd

observations = pd.read_csv(snakemake.input[0], dtype={"code": str}, keep_default_na=False)
known = observations[observations["admissible"].astype(str) == "True"].copy()
known["primary"] = known["source_id"].str.startswith("table_")
grades = ["stated", "seat_or_address", "event_or_site", "name", "derived", "sector_match", "weak"]
known["grade"] = known["evidence"].map({grade: rank for rank, grade in enumerate(grades)}).fillna(9)
known["accuracy"] = 1.0


def first(group, keys, ascending):
    return group.sort_values(keys, ascending=ascending)["code"].iloc[0]


def most(group):
    return group.groupby("code")["source_id"].nunique().idxmax()


def weighted(group):
    return group.groupby("code")["accuracy"].sum().idxmax()


def agreement(known, values):
    joined = known.merge(values, on=["case_id", "field"], suffixes=("", "_value"))
    return joined.assign(agrees=joined["code"] == joined["code_value"])


for _ in range(20):
    estimated = known.groupby(["case_id", "field"]).apply(weighted).rename("code").reset_index()
    shares = agreement(known, estimated).groupby("source_id")["agrees"].mean()
    known["accuracy"] = known["source_id"].map(shares).fillna(0.5)
policies = {
    "primary-first": lambda group: first(group, ["primary", "grade"], [False, True]),
    "secondary-first": lambda group: first(group, ["primary", "grade"], [True, True]),
    "majority": most,
    "most-recent": lambda group: first(group, ["year"], [False]),
    "best-evidence": lambda group: first(group, ["grade"], [True]),
    "dawid-skene": weighted,
}
groups = known.groupby(["case_id", "field"])
table = pd.DataFrame({name: groups.apply(policy) for name, policy in policies.items()}).reset_index()
table.to_csv(snakemake.output[1], index=False)
sides = groups["code"].nunique()
values = table[["case_id", "field", "primary-first"]].rename(columns={"primary-first": "value"})
values["status"] = np.where(sides.values > 1, "contested", np.where(groups.size().values > 1, "corroborated", "single"))
values.to_csv(snakemake.output[0], index=False)
random = np.random.default_rng(1)
rows = []
for field, each in agreement(known, values.rename(columns={"value": "code"})).groupby("field"):
    cases = each.groupby("case_id")["agrees"].mean().to_numpy()
    drawn = random.choice(cases, size=(1000, len(cases))).mean(axis=1)
    rows.append([field, cases.mean(), *np.percentile(drawn, [2.5, 97.5])])
pd.DataFrame(rows, columns=["field", "agreement", "low", "high"]).to_csv(snakemake.output[2], index=False)
