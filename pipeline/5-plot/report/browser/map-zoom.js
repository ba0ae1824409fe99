// Zooms and moves a chart that has signals for it, by buttons, keys, wheel, fingers and mouse. What is printed is always the whole map.
(() => {
  const { make, words } = window.report;
  const views = new Map();

  document.addEventListener("chart-drawn", ({ target: place, detail: { view, spec } }) => {
    if (spec.signals?.some(({ name }) => name === "mapStep")) zoomable(place, view, spec);
  });

  function zoomable(place, view, { width, padding, marks }) {
    const figure = place.closest("figure");
    const frame = place.closest(".scroll");
    const height = marks.find(({ name }) => name === "map").encode.update.height.value;
    const steps = view.signal("mapSteps");
    const middle = view.signal("mapMiddle");
    const state = { step: 0, x: 0, y: 0 };
    const percent = make("output", {});
    views.set(place, { view, state });

    /** The country never leaves its frame; enlarged, its edges come well into it, with the words beside them. */
    const within = (at, length, scale) => {
      const edge = scale === 1 ? 0 : length / 3;
      return Math.min(edge, Math.max(length * (1 - scale) - edge, at));
    };
    function show() {
      const scale = steps[state.step];
      state.x = within(state.x, width, scale);
      state.y = within(state.y, height, scale);
      view.signal("mapStep", state.step).signal("mapX", state.x).signal("mapY", state.y).run();
      percent.textContent = `${Math.round(100 * scale)} %`;
      frame.classList.toggle("zoomed", state.step > 0);
      for (const { button, isIdle } of buttons) button.setAttribute("aria-disabled", String(isIdle()));
    }
    /** What is at a point, in units, stays there. */
    function zoomTo(step, x = middle.at[0], y = middle.at[1]) {
      const next = Math.min(steps.length - 1, Math.max(0, step));
      const ratio = steps[next] / steps[state.step];
      Object.assign(state, { step: next, x: x - ratio * (x - state.x), y: y - ratio * (y - state.y) });
      show();
    }
    /** Without a pointer, the whole map is enlarged about where most of what it shows is. */
    function zoomBy(change) {
      const isFirst = state.step === 0;
      zoomTo(state.step + change);
      if (isFirst && change > 0) {
        const scale = steps[state.step];
        Object.assign(state, { x: middle.at[0] - scale * middle.of[0], y: middle.at[1] - scale * middle.of[1] });
        show();
      }
    }
    function move(x, y) {
      state.x += x;
      state.y += y;
      show();
    }
    function button(label, sign, act, isIdle) {
      const made = make("button", { type: "button", "aria-label": label, title: label }, sign);
      made.addEventListener("click", act);
      return { button: made, isIdle };
    }
    const whole = () => Object.assign(state, { step: 0 }) && show();
    const isWhole = () => state.step === 0;
    const buttons = [
      button(
        words.zoomIn,
        "+",
        () => zoomBy(1),
        () => state.step === steps.length - 1,
      ),
      button(words.zoomOut, "−", () => zoomBy(-1), isWhole),
      button(words.zoomWhole, words.zoomWhole, whole, isWhole),
    ];
    figure.querySelector(".zoom")?.remove();
    const bar = make("div", { class: "zoom on-screen", role: "group", "aria-label": words.zoom });
    bar.append(...buttons.map(({ button }) => button), percent, make("p", { class: "hint" }, words.zoomHint));
    frame.before(bar);

    const stride = width / 8;
    const keys = {
      "+": () => zoomBy(1),
      "=": () => zoomBy(1),
      "-": () => zoomBy(-1),
      0: whole,
      ArrowLeft: () => move(stride, 0),
      ArrowRight: () => move(-stride, 0),
      ArrowUp: () => move(0, stride),
      ArrowDown: () => move(0, -stride),
    };
    const onKey = (event) => {
      const { key } = event;
      // On the whole map, the arrows scroll the page as everywhere.
      if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, key)) return;
      if (isWhole() && key.startsWith("Arrow")) return;
      event.preventDefault();
      keys[key]();
    };
    frame.onkeydown = onKey;
    bar.addEventListener("keydown", onKey);
    followPointers(place, { zoomTo, move, state, steps, pointOf });
    show();

    function pointOf({ clientX, clientY }) {
      const { left, top, width: across } = place.querySelector("svg").getBoundingClientRect();
      const perPixel = (width + padding.left + padding.right) / across;
      return [(clientX - left) * perPixel - padding.left, (clientY - top) * perPixel - padding.top];
    }
  }

  /** The wheel zooms with Ctrl, as a pinch on a touchpad does; the mouse moves a map that is zoomed; two fingers do both. */
  function followPointers(place, { zoomTo, move, state, steps, pointOf }) {
    const drawing = place.firstElementChild;
    const pointers = new Map();
    let [dragged, rolled, spread] = [0, 0, 0];
    drawing.classList.add("can-zoom");
    drawing.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        rolled += event.deltaY;
        // A touchpad gives many small turns, a wheel few large ones.
        if (Math.abs(rolled) < 40) return;
        zoomTo(state.step - Math.sign(rolled), ...pointOf(event));
        rolled = 0;
      },
      { passive: false },
    );
    drawing.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      pointers.set(event.pointerId, pointOf(event));
      [dragged, spread] = [0, 0];
    });
    drawing.addEventListener("pointermove", (event) => {
      const before = pointers.get(event.pointerId);
      if (before === undefined) return;
      const now = pointOf(event);
      pointers.set(event.pointerId, now);
      const [x, y] = [now[0] - before[0], now[1] - before[1]];
      if (event.pointerType === "touch" && pointers.size < 2) return;
      dragged += Math.hypot(x, y);
      if (pointers.size === 2) pinch();
      if (state.step === 0 || dragged < 3) return;
      if (event.pointerType === "mouse") drawing.setPointerCapture(event.pointerId);
      move(x / pointers.size, y / pointers.size);
    });
    for (const end of ["pointerup", "pointercancel", "pointerleave"])
      drawing.addEventListener(end, ({ pointerId }) => void pointers.delete(pointerId));
    // Who lets go of a map that was moved has not chosen what lies there.
    drawing.addEventListener(
      "click",
      (event) => {
        if (dragged >= 3) event.stopPropagation();
        dragged = 0;
      },
      { capture: true },
    );

    function pinch() {
      const [[ax, ay], [bx, by]] = [...pointers.values()];
      const apart = Math.hypot(ax - bx, ay - by);
      if (spread === 0) spread = apart;
      const next = state.step + Math.sign(apart - spread);
      const ratio = (steps[next] ?? Infinity) / steps[state.step];
      const isFar = apart > spread ? apart / spread > Math.sqrt(ratio) : apart / spread < Math.sqrt(ratio);
      if (!isFar || steps[next] === undefined) return;
      zoomTo(next, (ax + bx) / 2, (ay + by) / 2);
      spread *= ratio;
    }
  }

  window.addEventListener("beforeprint", () => {
    for (const { view } of views.values()) view.signal("mapStep", 0).signal("mapX", 0).signal("mapY", 0).run();
  });
  window.addEventListener("afterprint", () => {
    for (const { view, state } of views.values())
      view.signal("mapStep", state.step).signal("mapX", state.x).signal("mapY", state.y).run();
  });
})();
