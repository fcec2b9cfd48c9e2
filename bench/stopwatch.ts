/** Says how long each step took, and at the end the most memory that the process held. */
export class Stopwatch {
  readonly #began = performance.now();
  readonly #laps: [string, number][] = [];
  #last = this.#began;

  lap(step: string): void {
    const now = performance.now();
    this.#laps.push([step, (now - this.#last) / 1000]);
    this.#last = now;
  }

  end(): void {
    const seconds = (performance.now() - this.#began) / 1000;
    const mebibytes = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify({ laps: this.#laps, seconds, mebibytes }));
  }
}
