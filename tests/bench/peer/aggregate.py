import numpy as np
import pandas as pd

values = pd.read_csv(snakemake.input[0], dtype=str, keep_default_na=False)
cases = values["case_id"].nunique()
counts = values.groupby(["field", "value"]).agg(count=("case_id", "size"), contested=("status", lambda s: (s == "contested").sum()))
shares = counts.reset_index()
n = shares.groupby("field")["count"].transform("sum")
share, z = shares["count"] / n, 1.96
centre, half = (share + z**2 / (2 * n)) / (1 + z**2 / n), z * np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2)) / (1 + z**2 / n)
shares["n"], shares["share"], shares["low"], shares["high"] = n, share, centre - half, centre + half
shares["least"], shares["most"] = shares["count"] - shares["contested"], shares["count"] + cases - n
shares.to_csv(snakemake.output[0], index=False)
yes = values[values["value"] == "yes"].pivot_table(index="case_id", columns="field", values="value", aggfunc="size", fill_value=0)
sets = yes.to_numpy().astype(bool)
both, either = (sets[:, None] & sets).sum(axis=2), (sets[:, None] | sets).sum(axis=2)
pd.DataFrame(both / np.maximum(either, 1), index=yes.index, columns=yes.index).to_csv(snakemake.output[1])
