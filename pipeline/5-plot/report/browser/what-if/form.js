// A setting as controls, as pairs of a name and a value, and as the page's address: `#policy=majority&as_of=2022-12-31`.
(() => {
  const { make } = window.report;
  const form = document.querySelector("#what-if form");
  if (form === null) return;
  /** Where in the page an address leads beside its setting. */
  const placeName = "at";

  /** The pairs that are not as published. A list of which nothing is left says so. */
  function read() {
    const all = [...form.elements].filter(({ name }) => name !== "");
    const single = all.filter(({ type, value }) => type !== "checkbox" && value !== "").filter(isChanged);
    const names = new Set(all.filter(({ type }) => type === "checkbox").map(({ name }) => name));
    const listed = [...names].flatMap((name) => {
      const boxes = all.filter((box) => box.name === name && box.type !== "hidden");
      const kept = all.filter((box) => box.name === name && box.type === "hidden");
      if (boxes.every((box) => box.checked === box.defaultChecked) && kept.length === 0) return [];
      const chosen = [...boxes.filter(({ checked }) => checked), ...kept];
      return chosen.length === 0 ? [[name, "none"]] : chosen.map(({ value }) => [name, value]);
    });
    return [...single.filter(({ name }) => !names.has(name)).map(({ name, value }) => [name, value]), ...listed];
  }

  function isChanged(control) {
    if (control.type === "hidden") return true;
    if (control.options) return !control.options[control.selectedIndex].defaultSelected;
    return control.value !== control.defaultValue;
  }

  /** Sets the controls, but for the one that somebody is typing in; a pair that none of them has stays in the form unseen. */
  function fill(pairs, typing) {
    for (const hidden of form.querySelectorAll("input[type=hidden]")) hidden.remove();
    const lists = new Set(pairs.map(([name]) => name));
    for (const control of form.elements) {
      if (control.type === "checkbox")
        control.checked = lists.has(control.name)
          ? pairs.some(([name, value]) => name === control.name && value === control.value)
          : control.defaultChecked;
      else if (control.options) {
        const given = pairs.find(([name, value]) => name === control.name && hasOption(control, value));
        const own = [...control.options].find(({ defaultSelected }) => defaultSelected) ?? control.options[0];
        control.value = given?.[1] ?? own.value;
      } else if (control.name && control !== typing) {
        control.value = pairs.find(([name]) => name === control.name)?.[1] ?? control.defaultValue;
      }
    }
    for (const [name, value] of pairs) {
      if (value === "none" || [...form.elements].some((control) => control.name === name && holds(control, value)))
        continue;
      form.append(make("input", { type: "hidden", name, value }));
    }
  }

  function holds(control, value) {
    return control.options ? hasOption(control, value) : control.value === value;
  }

  function hasOption(control, value) {
    return [...control.options].some((option) => option.value === value);
  }

  /** The pairs of an address; none of an address that only leads to a part of the page. */
  function fromAddress(hash) {
    const decode = (text) => {
      try {
        return decodeURIComponent(text);
      } catch {
        return text;
      }
    };
    if (!hash.includes("=")) return [];
    return hash
      .replace(/^#/, "")
      .split("&")
      .filter((part) => part !== "")
      .map((part) => {
        const at = part.indexOf("=");
        if (at >= 0) return [decode(part.slice(0, at)), decode(part.slice(at + 1))];
        const name = decode(part);
        return document.getElementById(name) === null ? [name, ""] : [placeName, name];
      });
  }

  function toAddress(pairs) {
    const encode = (text) => encodeURIComponent(text).replaceAll("%3D", "=");
    return `#${pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&")}`;
  }

  /** @param isTyped whether the address says so already, or else a control */
  function write(pairs, { isTyped, at }) {
    const isBare = pairs.length === 0;
    // An address that asks for the published setting leads to a part of the page, or nowhere.
    const hash = isBare
      ? window.location.hash.includes("=")
        ? at === undefined
          ? ""
          : `#${at}`
        : window.location.hash
      : toAddress([...pairs, ...(at === undefined ? [] : [[placeName, at]])]);
    if (hash === window.location.hash) return;
    const address = `${window.location.pathname}${window.location.search}${hash}`;
    if (isTyped) window.history.replaceState(null, "", address);
    else window.history.pushState(null, "", address);
  }

  window.report.setting = { form, placeName, read, fill, fromAddress, toAddress, write };
})();
