import { policyNames } from "../../../schemas/vocabulary.js";
import { answerAddress, type Share } from "./answer-address.js";
import type { Held } from "./held.js";
import { type Opened, openHeld } from "./open-held.js";
import { names, type Pairs } from "./read-address.js";

// What a thread of the browser runs: it opens what the page holds, and answers one address after the other.

interface Asked {
  readonly job: number;
  readonly pairs: Pairs;
  readonly figures: readonly string[];
  readonly share: Share;
}
/** What the page sends: first what it holds, as JSON; then one setting after the other. */
type Sent = { readonly held: string } | Asked;

/** Of a browser's thread; Node.js has neither. */
declare function postMessage(message: unknown): void;
declare function addEventListener(type: "message", listener: (event: { readonly data: Sent }) => void): void;

let opened: Opened | undefined;
let latest = 0;

addEventListener("message", ({ data }) => {
  if ("job" in data) void answer(data);
  else {
    opened = openHeld(JSON.parse(data.held) as Held);
    void practise(opened);
  }
});

async function answer({ job, pairs, figures, share }: Asked): Promise<void> {
  latest = job;
  if (opened === undefined) return;
  try {
    for await (const part of answerAddress(opened, pairs, figures, share)) {
      // Another setting has been asked for meanwhile.
      if (job !== latest) return;
      postMessage({ job, ...part });
      await turn();
    }
  } catch (error) {
    postMessage({ job, kind: "failed", message: String(error) });
  }
}

/** Until somebody asks: what a browser has run once, it runs several times faster. */
async function practise(own: Opened): Promise<void> {
  const other = policyNames.find((name) => name !== own.held.settings.policy) ?? policyNames[0];
  await turn();
  if (latest > 0) return;
  for await (const _ of answerAddress(own, [[names.policy, other]], [], "first")) {
    if (latest > 0) return;
    await turn();
  }
}

/** Lets messages in. */
function turn(): Promise<unknown> {
  return new Promise((next) => setTimeout(next));
}
