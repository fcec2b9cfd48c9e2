/** Who publishes the data, under which licence, and where: declared once for every description of it. */
export const PUBLISHER = "PIP Disclosures";

export const TITLE = "PIP Disclosures: what DWP was told about the companies that assess people for PIP";

export const ABOUT =
  "What the UK Department for Work and Pensions was told about the companies it pays to assess disabled people for Personal Independence Payment. Every value carries the place where it was read.";

export const KEYWORDS = [
  "Personal Independence Payment",
  "disability benefits",
  "freedom of information",
  "government contracts",
  "United Kingdom",
] as const;

/** Rights in the tables and their descriptions. Documents keep the rights of those who wrote them. */
export const LICENCE = {
  name: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0 International",
  path: "https://creativecommons.org/licenses/by/4.0/",
} as const;

/**
 * The site's address without a slash at its end, such as "https://pip.example.org". Empty until it has one: addresses
 * then start with "/" and are read from wherever the files stand (docs/decisions, “Addresses in descriptions are relative”).
 */
export const SITE_ADDRESS: string = "";

/** A path of the site as an address that can be cited. */
export function addressOf(path: string, site: string = SITE_ADDRESS): string {
  return `${site}${path}`;
}
