import { answerAddress } from "./answer-address.js";
import type { Held } from "./held.js";
import { type Opened, openHeld } from "./open-held.js";
import type { Pairs } from "./read-address.js";

// What a thread of the browser runs: it opens what the page holds, and answers one address after the other.

/** What the page sends: first what it holds, as JSON; then one setting after the other. */
type Sent =
  | { readonly held: string }
  | { readonly job: number; readonly pairs: Pairs; readonly figures: readonly string[] };

/** Of a browser's thread; Node.js has neither. */
declare function postMessage(message: unknown): void;
declare function addEventListener(type: "message", listener: (event: { readonly data: Sent }) => void): void;

let opened: Opened | undefined;
let latest = 0;

addEventListener("message", ({ data }) => {
  if ("held" in data) opened = openHeld(JSON.parse(data.held) as Held);
  else void answer(data);
});

async function answer({ job, pairs, figures }: Extract<Sent, { job: number }>): Promise<void> {
  latest = job;
  if (opened === undefined) return;
  try {
    for await (const part of answerAddress(opened, pairs, figures)) {
      // Another setting has been asked for meanwhile.
      if (job !== latest) return;
      postMessage({ job, ...part });
      await new Promise((turn) => setTimeout(turn));
    }
  } catch (error) {
    postMessage({ job, kind: "failed", message: String(error) });
  }
}
