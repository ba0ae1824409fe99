// Renders the charts, one at a time once the page can be read, and shows the evidence for a mark that is clicked.
(() => {
  const { make, open, readPacked, unpack, describe } = window.report;
  const tip = make("div", { class: "tip", hidden: "", "aria-hidden": "true" });
  document.body.append(tip);

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

  // Letters have 7 units, and on the screen 12 pixels at least, or more where the reader's browser has larger ones.
  const [unitsOfLetters, leastLetters] = [7, 0.75];
  const remsOf = ({ width, padding }) => (width + padding.left + padding.right) * (leastLetters / unitsOfLetters);
  const pixelsPerRem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

  async function renderChart(place, spec) {
    const inside = make("div", { "aria-hidden": "true" });
    // Narrower, the frame scrolls.
    inside.style.minWidth = `${remsOf(spec)}rem`;
    place.replaceChildren(inside);
    const options = { mode: "vega", renderer: "svg", ast: true, actions: false, defaultStyle: false, tooltip: showTip };
    const { view } = await window.vegaEmbed(inside, spec, options);
    view.addEventListener("click", (_, item) => {
      if (!item?.datum?.evidence) return;
      // From here the dialog takes the focus, and to here it gives it back.
      place.closest(".scroll").focus({ preventScroll: true });
      open(item.datum.evidence);
    });
    place.dispatchEvent(new CustomEvent("chart-drawn", { bubbles: true, detail: { view, spec } }));
  }

  /** The layout that each place shows. */
  const shown = new WeakMap();

  /** The narrow one where the letters of the wide one would be too small for the place. */
  function layoutFor(place, { spec, narrow }) {
    const available = place.closest("figure").clientWidth / pixelsPerRem();
    return narrow !== undefined && available < remsOf(spec) ? narrow : spec;
  }

  function drawChart(place, specs) {
    const layout = layoutFor(place, specs);
    shown.set(place, layout);
    place.classList.toggle("in-narrow", layout !== specs.spec);
    return renderChart(place, layout);
  }

  // Each in a turn of its own, so that the page answers meanwhile.
  async function renderAll() {
    for (const library of document.querySelectorAll("script.library")) {
      const script = make("script", {}, await unpack(library.textContent));
      library.replaceWith(script);
    }
    const specs = await readPacked("report-charts");
    const draw = async () => {
      for (const place of document.querySelectorAll("[data-chart]")) {
        const name = place.dataset.chart;
        // Under another setting, a chart is drawn from specs of its own.
        const own = place.specs ?? specs[name];
        if (shown.get(place) === layoutFor(place, own)) continue;
        await new Promise((turn) => setTimeout(turn));
        await drawChart(place, own);
      }
    };
    const state = document.documentElement.dataset;
    let [waiting, drawing] = [undefined, draw()];
    window.addEventListener("resize", () => {
      state.charts = "waiting";
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        // One after the other: a chart is never drawn in one place twice at a time.
        drawing = drawing.then(draw);
        await drawing;
        state.charts = "drawn";
      }, 100);
    });
    await drawing;
    state.charts = "drawn";
  }
  window.report.drawChart = drawChart;
  requestAnimationFrame(() => setTimeout(renderAll));
})();
