import { expect, test } from "vitest";
import { interruptible } from "../../pipeline/lib/interruptible.js";

// That it breaks work off is shown with the command, in tests/integrity/interrupt.test.ts.

test("work that nothing interrupts gives what it gives, and throws what it throws", () => {
  const things = [1, { a: 2 }];
  expect(interruptible(() => things)).toBe(things);
  const fault = new RangeError("oh");
  expect(() =>
    interruptible(() => {
      throw fault;
    }),
  ).toThrow(fault);
});

test("who listens for Ctrl-C before does so after", () => {
  const listen = () => {};
  process.on("SIGINT", listen);
  interruptible(() => expect(process.listeners("SIGINT")).not.toContain(listen));
  expect(process.listeners("SIGINT")).toContain(listen);
  process.off("SIGINT", listen);
});
