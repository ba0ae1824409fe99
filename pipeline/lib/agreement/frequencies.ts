/** The distinct values of all units, and how often each occurs when unit u is taken `times[u]` times (once, where not given). */
export function frequencies<T>(units: readonly (readonly T[])[]): {
  readonly values: readonly T[];
  count(times?: ArrayLike<number>): Float64Array;
} {
  const places = new Map<T, number>();
  const coded = units.map((unit) =>
    unit.map((value) => {
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      return place;
    }),
  );
  return {
    values: [...places.keys()],
    count: (times) => {
      const counts = new Float64Array(places.size);
      coded.forEach((unit, index) => {
        for (const place of unit) counts[place] = (counts[place] as number) + (times?.[index] ?? 1);
      });
      return counts;
    },
  };
}
