import pandas as pd

statements, table_2, table_3, codebook = (pd.read_csv(path, dtype=str, keep_default_na=False) for path in snakemake.input)
stated = statements.rename(columns={"case_id": "case"})[["obs_id", "case", "field", "value", "evidence", "source_id", "date"]]
tables = []
for name, table in [("table_2", table_2), ("table_3", table_3)]:
    long = table.melt(id_vars=table.columns[0], var_name="field", value_name="value")
    long = long.rename(columns={table.columns[0]: "case"}).assign(evidence="stated", source_id=name, date="2023")
    tables.append(long.assign(obs_id=[f"{name}-{row}" for row in range(len(long))]))
pd.concat([stated, *tables]).sort_values("obs_id").to_csv(snakemake.output[0], index=False)
