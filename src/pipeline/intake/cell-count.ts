import { LIMITS } from "./limits.ts";
import { tooLarge } from "./refused.ts";

/** Counts what a workbook holds while it is read. Each method throws Refused when its limit is passed. */
export class CellCount {
  #sheets = 0;
  #cells = 0;
  #merges = 0;

  sheet(): void {
    this.#sheets += 1;
    if (this.#sheets > LIMITS.sheets) throw tooLarge("sheets", this.#sheets, LIMITS.sheets);
  }

  cells(count: number): void {
    this.#cells += count;
    if (this.#cells > LIMITS.cells) throw tooLarge("cells that are not empty", this.#cells, LIMITS.cells);
  }

  merge(): void {
    this.#merges += 1;
    if (this.#merges > LIMITS.merges) throw tooLarge("merged ranges", this.#merges, LIMITS.merges);
  }
}
