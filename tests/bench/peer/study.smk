# The same analysis as a Python user would write it: Snakemake, pandas, geopandas, matplotlib. Only its time is of interest.
#
#   snakemake --cores 2 --snakefile tests/bench/peer/study.smk --directory OUT --config data=DATA
#
# It reads the study's files and makes its values under seven policies, its shares with worst-case bounds and Wilson intervals, the agreement
# of the sources with a bootstrap, fourteen figures as SVG, PNG and PDF, a GeoPackage, a workbook and a page. It judges no claims, has no
# multiverse and checks no input, so it does less than it is compared with.

data = config["data"]
figures = ["years", "labels", "governance", "matrix", "levers", "adoption", "profiles", "vocations", "cross"]
figures += ["numbers", "evidence", "status", "sources", "map"]
formats = ["svg", "png", "pdf"]


rule all:
    input: expand("figures/{figure}.{format}", figure=figures, format=formats), "map.gpkg", "tables.xlsx", "report.html"

rule ingest:
    input: f"{data}/secondary/observations.csv", f"{data}/paper/table-2.csv", f"{data}/paper/table-3.csv", f"{data}/codebook.csv"
    output: "raw.csv"
    script: "ingest.py"

rule clean:
    input: "raw.csv", f"{data}/decisions/coding.csv", f"{data}/cases.csv"
    output: "observations.csv"
    script: "clean.py"

rule triangulate:
    input: "observations.csv"
    output: "values.csv", "policies.csv", "agreement.csv"
    script: "triangulate.py"

rule aggregate:
    input: "values.csv"
    output: "shares.csv", "similarity.csv"
    script: "aggregate.py"

rule plot:
    input: "values.csv", "shares.csv", "similarity.csv", "observations.csv", f"{data}/geo/ma_regions_2015.shp", f"{data}/geo/cities.csv"
    output: expand("figures/{figure}.{format}", figure=figures, format=formats), "map.gpkg"
    params: figures=figures, formats=formats
    script: "plot.py"

rule publish:
    input: "values.csv", "policies.csv", "shares.csv", "observations.csv", expand("figures/{figure}.svg", figure=figures)
    output: "tables.xlsx", "report.html"
    script: "publish.py"
