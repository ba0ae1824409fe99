// The files of each chart, made from what the page holds: pictures with their title and caption, their rows, and how to cite them.
(() => {
  const { make, read, readPacked, unpack, rows, words: pageWords } = window.report;
  const { words, pixelsPerInch, density, specs: packed, charts } = read("report-downloads");
  const { sources } = read("report-evidence");
  const specOf = async (name) => (await readPacked("report-charts"))[name].spec;
  const pointsPerInch = 72;
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const tableOf = async (name) => rows.rowsOf(await specOf(name));

  const makers = {
    png: { end: ".png", type: "image/png", make: (name) => withPrint(name, toPng) },
    svg: {
      end: ".svg",
      type: "image/svg+xml",
      make: (name) => withPrint(name, (view) => toSvg(view, charts[name].readme.title)),
    },
    pdf: { act: print },
    spec: { end: ".vl.json", type: "application/json", make: async (name) => JSON.parse(await unpack(packed))[name] },
    csv: { end: ".csv", type: "text/csv", make: async (name) => rows.toCsv(await tableOf(name), false) },
    csvComma: { end: "-excel-fr.csv", type: "text/csv", make: async (name) => rows.toCsv(await tableOf(name), true) },
    readme: { end: "-readme.txt", type: "text/plain", make: readmeOf },
  };

  for (const place of document.querySelectorAll("[data-downloads]")) {
    const name = place.dataset.downloads;
    const trouble = make("p", { role: "status" });
    for (const [kind, maker] of Object.entries(makers)) {
      const button = make("button", { type: "button", "data-kind": kind }, words[kind]);
      button.addEventListener("click", async () => {
        trouble.textContent = "";
        try {
          if (maker.act) maker.act(place.closest("figure"));
          else save(`${name}${maker.end}`, new Blob([await maker.make(name)], { type: maker.type }));
        } catch {
          trouble.textContent = words.failed;
        }
      });
      place.append(button);
    }
    place.append(trouble);
  }

  function save(name, blob) {
    const address = URL.createObjectURL(blob);
    make("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  /** The chart as it is printed: wide, and with what the page sets as text. */
  async function withPrint(name, use) {
    const { title, padding, caption } = charts[name].print;
    const { data, marks, ...spec } = await specOf(name);
    const whole = { ...spec, title, padding, data: [...data, caption.data], marks: [...marks, caption.mark] };
    // A tooltip of its own would bring styles that the page's policy refuses.
    const options = { mode: "vega", renderer: "svg", ast: true, actions: false, defaultStyle: false, tooltip: false };
    const { view, finalize } = await window.vegaEmbed(make("div"), whole, options);
    try {
      return await use(view);
    } finally {
      finalize();
    }
  }

  /** One unit of a figure is a point; screen readers take its name from the picture itself. */
  async function toSvg(view, title) {
    const svg = await view.toSVG();
    const name = title.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    return svg.replace(
      / width="([\d.]+)" height="([\d.]+)"/,
      (_, width, height) => ` width="${width}pt" height="${height}pt" role="img" aria-label="${name}"`,
    );
  }

  async function toPng(view) {
    await document.fonts.ready;
    const canvas = await view.toCanvas(pixelsPerInch / pointsPerInch);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
    const headerEnd = 33;
    return new Blob([blob.slice(0, headerEnd), bytesOf(density), blob.slice(headerEnd)]);
  }

  function print(figure) {
    figure.classList.add("printed");
    document.documentElement.classList.add("print-figure");
    window.print();
  }
  window.addEventListener("afterprint", () => {
    document.documentElement.classList.remove("print-figure");
    for (const figure of document.querySelectorAll("figure.printed")) figure.classList.remove("printed");
  });

  /** What a table's columns mean, under which terms it may be used, and whom to cite: not only this page. */
  async function readmeOf(name) {
    const { title, caption, line, licence, origins } = charts[name].readme;
    const { columns, rows: cells } = await tableOf(name);
    const { file, heads, meanings } = words;
    const at = ["for", "against"].map((column) => columns.indexOf(column)).filter((i) => i >= 0);
    const { values } = rows;
    const behind = columns.indexOf("values");
    const cited = new Set(
      cells.flatMap((row) => [
        ...at.flatMap((i) => row[i].split(";")),
        ...(behind < 0 ? [] : row[behind].split(";")).flatMap((id) =>
          (values[`value:${id}`]?.statements ?? [])
            .filter(({ stance }) => stance !== "set-aside")
            .map(({ source }) => source),
        ),
      ]),
    );
    const items = (list) => list.map((item) => `- ${item}`);
    const parts = [
      [title],
      [caption],
      [`${name}.csv`, file.form],
      [file.columns, ...items(columns.map((column) => `${heads[column]}${pageWords.colon}${meanings[column]}`))],
      [file.licence, licence],
      ...(origins.length > 0 ? [[file.origins, ...items(origins)]] : []),
      [file.cite, line, file.source, ...items([...cited].sort().flatMap(sourceLine))],
    ];
    return `${parts.map((lines) => lines.join("\r\n")).join("\r\n\r\n")}\r\n`;
  }

  function sourceLine(id) {
    const source = sources[id];
    if (source === undefined) return [];
    return [[`${id}${pageWords.colon}${source.by}`, source.title, source.url].filter(Boolean).join(". ")];
  }
})();
