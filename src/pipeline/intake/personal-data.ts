/** Something in a text that looks like a person's details. */
export type Personal = { kind: PersonalKind; text: string; at: number };

export type PersonalKind = "ni-number" | "e-mail" | "phone" | "postcode";

const WORDS: { [K in PersonalKind]: string } = {
  "ni-number": "what looks like a National Insurance number",
  "e-mail": "an e-mail address",
  phone: "what looks like a telephone number",
  postcode: "a full postcode",
};

// Two prefix letters, six digits, a suffix from A to D; without the letters and prefixes that are never given out
// (HMRC, NIM39110).
const NI =
  /(?<![\w-])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\w-])/gi;
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-])/gi;
// +44 or 0, then nine or ten digits in the groups that people write; a number with a decimal point is none.
const PHONE =
  /(?<![\w.+,/-])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)[1-37-9]\d{1,4}\)?(?:[ -]?\d{2,4}){2,3}(?![\w,/-]|\.\d)/g;
// The 124 postcode areas, a district, and the three characters that narrow it to a street (Royal Mail PAF).
const AREAS = "AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE"; // prettier-ignore
const POSTCODE = new RegExp(`(?<![\\w-])(?:${AREAS})\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}(?![\\w-])`, "g");

/** Finds what looks like a person's details in a text, in order of place. */
export function findPersonal(text: string): Personal[] {
  const found: Personal[] = [];
  const look = (kind: PersonalKind, pattern: RegExp, holds: (match: string) => boolean = () => true) => {
    for (const match of text.matchAll(pattern))
      if (holds(match[0])) found.push({ kind, text: match[0].trim(), at: match.index });
  };
  if (!/\d|@/.test(text)) return [];
  look("ni-number", NI);
  if (text.includes("@")) look("e-mail", EMAIL);
  look("phone", PHONE, isPhone);
  look("postcode", POSTCODE);
  return found.sort((a, b) => a.at - b.at);
}

/** The words for a kind of detail. */
export function wordsFor(kind: string): string {
  return Object.hasOwn(WORDS, kind) ? WORDS[kind as PersonalKind] : kind;
}

/** A British number has nine or ten digits after its 0 or +44. */
function isPhone(match: string): boolean {
  const digits = match.replace(/\D/g, "").replace(/^(?:440?|0)/, "");
  return digits.length === 9 || digits.length === 10;
}
