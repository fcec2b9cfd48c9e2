import type { Observation } from "../model/observation.ts";

/** A dataset's observations, wherever they are kept: what an array offers, and a long table that makes them as they are asked for. */
export type Observations = Iterable<Observation> & {
  readonly length: number;
  /** The one at a place from 0. */
  at(place: number): Observation | undefined;
};

/** Observations each of which is something made from another. */
export function mapped(all: Observations, make: (observation: Observation) => Observation): Observations {
  return {
    length: all.length,
    at: (place) => {
      const observation = all.at(place);
      return observation && make(observation);
    },
    [Symbol.iterator]: () => Iterator.from(all).map(make),
  };
}
