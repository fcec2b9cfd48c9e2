/** The abbreviations that sources and tables use, with their full forms. A closed list: no other is explained. */
export const ABBREVIATIONS = {
  AA: "Attendance Allowance; in audits, the grade “Acceptable, amendment required”",
  CHDA: "Centre for Health and Disability Assessments, the name under which Maximus worked",
  DLA: "Disability Living Allowance",
  DWP: "Department for Work and Pensions",
  ESA: "Employment and Support Allowance",
  FOI: "freedom of information",
  GRC: "General Regulatory Chamber, a part of the First-tier Tribunal",
  HC: "House of Commons, before the number of a paper",
  IAS: "Independent Assessment Services, the later name under which Atos worked",
  ICE: "Independent Case Examiner",
  ICO: "Information Commissioner’s Office",
  MI: "management information",
  MR: "mandatory reconsideration",
  NAO: "National Audit Office",
  PIP: "Personal Independence Payment",
  SSCS: "Social Security and Child Support, the part of the tribunal that hears benefit appeals",
  UC: "Universal Credit",
  WCA: "work capability assessment",
} as const;

export type Abbreviation = keyof typeof ABBREVIATIONS;

/** The abbreviations that stand in a page's words, in order of the alphabet: "ESA" in "ESA and PIP", not in "ESSAY". */
export function abbreviationsIn(html: string): Abbreviation[] {
  const words = new Set(textOf(html).match(/[A-Z]{2,}(?=s?\b)/g));
  return (Object.keys(ABBREVIATIONS) as Abbreviation[]).filter((short) => words.has(short));
}

/** What a reader reads of a page: no tags, pictures, scripts or code. */
function textOf(html: string): string {
  return html
    .replace(/<(svg|script|style|code)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&\w+;/g, " ");
}
