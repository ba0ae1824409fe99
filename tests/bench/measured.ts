/** What a benchmark measures each time. */
export interface Measured {
  readonly what: string;
  readonly unit: "s" | "s of processor" | "MB" | "GB" | "times";
  readonly found: number;
  /** The goal, on 2 cores; none where no more is asked than to know. */
  readonly atMost?: number;
  /** What the same took the peer, in the same unit and the same run. */
  readonly peer?: number;
  readonly atMostOfPeer?: number;
}

/** The least, the median and the most of several runs. */
type Spread = readonly [least: number, median: number, most: number];

/** What several runs come to. */
export interface Summary extends Omit<Measured, "found" | "peer"> {
  readonly benchmark: string;
  readonly runs: number;
  /** How many programs wanted a core meanwhile, this one among them; a machine with more of them than cores is slower than it could be. */
  readonly load: number;
  readonly found: Spread;
  /** Ours as a multiple of the peer's, run by run: a machine that is busy for one is busy for the other. */
  readonly ofPeer?: Spread;
}

/** @param runs what each run measured, in the same order */
export function summarise(benchmark: string, runs: readonly (readonly Measured[])[], load: number): Summary[] {
  return (runs[0] ?? []).map(({ found: _, peer: __, ...first }, place) => {
    const each = runs.map((run) => run[place] as Measured);
    const ratios = each.flatMap(({ found, peer }) => (peer === undefined ? [] : [found / peer]));
    return {
      ...{ benchmark, ...first, runs: runs.length, load, found: spreadOf(each.map(({ found }) => found)) },
      ...(ratios.length > 0 && { ofPeer: spreadOf(ratios) }),
    };
  });
}

/** The median is the lower of the two in the middle. */
function spreadOf(numbers: readonly number[]): Spread {
  const ascending = numbers.map((number) => Number(number.toPrecision(3))).sort((a, b) => a - b);
  return [0, 0.5, 1].map((share) => ascending[Math.floor(share * (ascending.length - 1))]) as unknown as Spread;
}
