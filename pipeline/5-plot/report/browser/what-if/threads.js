// The threads that compute the page under another setting. What they answer goes to whoever asked.
(() => {
  const { unpack } = window.report;
  let unpacked;
  /** What a reader waits for. */
  let first;
  /** What takes longer has a thread of its own, which ends when another setting is asked for: that need not wait. */
  let second;
  let receive = () => {};
  let fail = () => {};

  /** A thread, with what it computes from. */
  async function start() {
    unpacked ??= unpackAll();
    const { script, held } = await unpacked;
    const worker = new Worker(script);
    worker.addEventListener("message", ({ data }) => receive(data));
    worker.addEventListener("error", () => fail());
    worker.postMessage({ held });
    return worker;
  }

  async function unpackAll() {
    const parts = ["what-if-worker", "what-if-held"].map((id) => unpack(document.getElementById(id).textContent));
    const [script, held] = await Promise.all(parts);
    return { script: URL.createObjectURL(new Blob([script], { type: "text/javascript" })), held };
  }

  function begin() {
    first ??= start();
    return first;
  }

  /** @param isStillAsked whether nothing else was asked for while the thread started */
  async function askRest(request, isStillAsked) {
    const worker = await start();
    if (!isStillAsked()) return worker.terminate();
    second = worker;
    worker.postMessage({ ...request, share: "rest" });
  }

  function stopSecond() {
    second?.terminate();
    second = undefined;
  }

  function listen(receiver, failed) {
    [receive, fail] = [receiver, failed];
  }

  window.report.threads = { listen, begin, askRest, stopSecond };
})();
