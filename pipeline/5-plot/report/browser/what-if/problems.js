// What is wrong with an address or with what somebody typed, where it is seen wherever the address leads.
(() => {
  const { make, setting } = window.report;
  if (setting === undefined) return;
  const { form } = setting;
  const place = document.querySelector("#what-if .problems");
  document.body.prepend(place);

  function show(problems) {
    place.replaceChildren(...problems.map((problem) => make("p", {}, problem)));
    for (const control of form.elements) control.removeAttribute("aria-invalid");
  }

  /** A field that is left with what it cannot hold says so; the page stays as it was. */
  function showInvalid() {
    const invalid = [...form.elements].filter(({ validity, dataset }) => validity?.valid === false && dataset.wrong);
    if (invalid.length === 0) return;
    show(invalid.map(({ dataset }) => dataset.wrong));
    for (const control of invalid) control.setAttribute("aria-invalid", "true");
  }
  form.addEventListener("focusout", showInvalid);

  window.report.problems = { show, showInvalid };
})();
