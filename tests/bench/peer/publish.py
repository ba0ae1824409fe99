import pandas as pd

tables = {path.removesuffix(".csv"): pd.read_csv(path, dtype=str, keep_default_na=False) for path in snakemake.input[:4]}
with pd.ExcelWriter(snakemake.output[0]) as workbook:
    for name, table in tables.items():
        table.to_excel(workbook, sheet_name=name, index=False)
pictures = [open(path, encoding="utf-8").read() for path in snakemake.input[4:]]
body = [table.to_html(index=False) for table in tables.values()]
with open(snakemake.output[1], "w", encoding="utf-8") as page:
    page.write("\n".join(["<!doctype html><title>The study</title>", *pictures, *body]))
