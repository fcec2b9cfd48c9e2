declare module "bibtex-parse" {
  /** The entries of a BibTeX file; fields have their names in capitals. */
  export function entries(text: string): ({ key: string; type: string } & Record<string, string>)[];
}
