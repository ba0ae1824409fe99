import geopandas as gpd
import matplotlib
import pandas as pd

matplotlib.use("Agg")
import matplotlib.pyplot as plt

values, shares, similarity, observations = (pd.read_csv(path, dtype=str, keep_default_na=False) for path in snakemake.input[:4])
regions, cities = gpd.read_file(snakemake.input[4]), pd.read_csv(snakemake.input[5])
shares["share"] = shares["share"].astype(float)
known = set(values["field"])


def bars(field):
    def draw(ax):
        part = shares[shares["field"] == field] if field in known else shares.head(10)
        ax.barh(part["value"].str[:40], part["share"])
        ax.set_xlabel("share of cases")

    return draw


def cells(rows, columns, value):
    def draw(ax):
        table = observations if value == "year" else values
        wide = table.pivot_table(index=rows, columns=columns, values=value, aggfunc="first")
        codes = wide.apply(lambda column: column.astype("category").cat.codes)
        ax.imshow(codes, aspect="auto", cmap="Blues")
        ax.set_xticks(range(len(wide.columns)), wide.columns, rotation=90, fontsize=5)
        ax.set_yticks(range(len(wide.index)), wide.index, fontsize=5)

    return draw


def dots(ax):
    part = values[values["field"] == "creation_year"]
    years = pd.to_numeric(part["value"], errors="coerce")
    ax.scatter(years, part["case_id"])
    for year, case in zip(years, part["case_id"]):
        ax.annotate(case, (year, case), fontsize=6)


def likeness(ax):
    ax.imshow(similarity.iloc[:, 1:].astype(float), cmap="Blues")
    ax.set_yticks(range(len(similarity)), similarity.iloc[:, 0], fontsize=6)


def draw_map(ax):
    regions.plot(ax=ax, color="#f4f2ec", edgecolor="#8c8c8c")
    points.plot(ax=ax, color="#0b4f83", markersize=12)
    for name, point in zip(points["city"], points.geometry):
        ax.annotate(name, (point.x, point.y), fontsize=6)
    inset = ax.inset_axes([0.6, 0.0, 0.4, 0.4])
    regions.plot(ax=inset, color="#f4f2ec", edgecolor="#8c8c8c")
    points.plot(ax=inset, color="#0b4f83", markersize=12)
    inset.set_xlim(-8.5, -6)
    inset.set_ylim(32.8, 34.5)


points = gpd.GeoDataFrame(cities, geometry=gpd.points_from_xy(cities["longitude"], cities["latitude"]), crs="EPSG:4326")
points.to_file(snakemake.output[-1], layer="cities", driver="GPKG")
draw = {
    **{"years": dots, "labels": bars("labelling"), "governance": bars("governance"), "vocations": bars("vocation")},
    **{"numbers": bars("staff"), "adoption": bars("financing"), "profiles": likeness, "map": draw_map},
    **{"matrix": cells("case_id", "field", "value"), "levers": cells("case_id", "field", "status")},
    **{"cross": cells("field", "case_id", "value"), "evidence": cells("field", "case_id", "status")},
    **{"status": cells("field", "status", "case_id"), "sources": cells("source_id", "field", "year")},
}
for name in snakemake.params["figures"]:
    figure, ax = plt.subplots(figsize=(6.9, 5))
    draw[name](ax)
    ax.set_title(name)
    figure.tight_layout()
    for ending in snakemake.params["formats"]:
        figure.savefig(f"figures/{name}.{ending}", dpi=300)
    plt.close(figure)
