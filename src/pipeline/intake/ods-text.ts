import { LIMITS } from "./limits.ts";
import { tooLarge } from "./refused.ts";
import { attribute, type Element } from "./walk-xml.ts";

/** Gathers the text that a cell of an OpenDocument sheet shows: its paragraphs, without notes and drawings. */
export class OdsText {
  #paragraphs = 0;
  #inParagraph = 0;
  #aside = 0;
  #text = "";
  #note = false;

  /** Begins a new cell. */
  begin(): void {
    this.#paragraphs = 0;
    this.#text = "";
    this.#note = false;
  }

  open(element: Element): void {
    const { name } = element;
    if (name === "annotation") this.#note = true;
    if (this.#aside > 0 || ASIDE.has(name)) this.#aside += 1;
    else if (name === "p") {
      if (this.#paragraphs > 0) this.#add("\n");
      this.#paragraphs += 1;
      this.#inParagraph += 1;
    } else if (name === "s") this.#add(" ".repeat(this.#spaces(element)));
    else if (name === "tab") this.#add("\t");
    else if (name === "line-break") this.#add("\n");
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside -= 1;
    else if (name === "p") this.#inParagraph -= 1;
  }

  add(text: string): void {
    // White space in the file stands for one space; more of it is written as elements.
    if (this.#inParagraph > 0 && this.#aside === 0) this.#add(text.replace(/[ \t\r\n]+/g, " "));
  }

  get text(): string {
    return this.#text;
  }

  /** True if the cell has a comment. */
  get note(): boolean {
    return this.#note;
  }

  #add(text: string): void {
    this.#text += text;
    if (this.#text.length > LIMITS.cellCharacters)
      throw tooLarge("characters in one cell", this.#text.length, LIMITS.cellCharacters);
  }

  #spaces(element: Element): number {
    const count = Number(attribute(element, "c") ?? 1);
    return Number.isInteger(count) && count >= 0 ? Math.min(count, LIMITS.cellCharacters + 1) : 1;
  }
}

const ASIDE = new Set([
  "annotation",
  "frame",
  "custom-shape",
  "shapes",
  "rect",
  "line",
  "ellipse",
  "g",
  "ruby-text",
]);
