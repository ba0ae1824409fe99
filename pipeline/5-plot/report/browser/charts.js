// Renders the charts, one at a time once the page can be read, and shows the evidence for a mark that is clicked.
(() => {
  const { make, open, read, unpack, describe } = window.report;
  const tip = make("div", { class: "tip", hidden: "", "aria-hidden": "true" });
  document.body.append(tip);

  // A chart that has a layout of its own for a narrow screen has it there.
  const small = window.matchMedia("(max-width: 56rem)");
  if (small.matches) document.querySelector("nav details")?.removeAttribute("open");

  function showTip(_handler, event, _item, key) {
    const text = key ? describe(key) : "";
    tip.hidden = text === "";
    if (text === "") return;
    tip.textContent = text;
    const { width, height } = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(4, Math.min(event.clientX + 12, window.innerWidth - width - 4))}px`;
    tip.style.top = `${event.clientY + 16 + height > window.innerHeight ? event.clientY - height - 8 : event.clientY + 16}px`;
  }

  async function renderChart(place, spec) {
    const inside = make("div", { "aria-hidden": "true" });
    place.replaceChildren(inside);
    const options = { mode: "vega", renderer: "svg", ast: true, actions: false, defaultStyle: false, tooltip: showTip };
    const { view } = await window.vegaEmbed(inside, spec, options);
    view.addEventListener("click", (_, item) => {
      if (!item?.datum?.evidence) return;
      // From here the dialog takes the focus, and to here it gives it back.
      place.closest(".scroll").focus({ preventScroll: true });
      open(item.datum.evidence);
    });
  }

  function drawChart(place, { spec, narrow }) {
    return renderChart(place, (small.matches && narrow) || spec);
  }

  // Each in a turn of its own, so that the page answers meanwhile.
  async function renderAll() {
    for (const library of document.querySelectorAll("script.library")) {
      const script = make("script", {}, await unpack(library.textContent));
      library.replaceWith(script);
    }
    const specs = read("report-charts");
    const narrow = read("report-charts-narrow");
    const draw = async (isChanged) => {
      for (const place of document.querySelectorAll("[data-chart]")) {
        const name = place.dataset.chart;
        // Under another setting, a chart is drawn from specs of its own.
        const own = place.specs ?? { spec: specs[name], narrow: narrow[name] };
        if (isChanged && !own.narrow) continue;
        await new Promise((turn) => setTimeout(turn));
        await drawChart(place, own);
      }
    };
    await draw(false);
    small.addEventListener("change", () => draw(true));
    document.documentElement.dataset.charts = "drawn";
  }
  window.report.drawChart = drawChart;
  requestAnimationFrame(() => setTimeout(renderAll));
})();
