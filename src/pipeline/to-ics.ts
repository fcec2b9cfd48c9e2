import { addDays, type Day } from "../model/day.ts";

/** A deadline as a calendar shows it: an event of a whole day. */
export type CalendarEntry = { uid: string; day: Day; title: string; text: string };

/**
 * A calendar in iCalendar (RFC 5545), which may be empty. `asOf` stands as the time of every entry, so that the same
 * data give the same bytes; no clock is read.
 */
export function toIcs(name: string, entries: readonly CalendarEntry[], asOf: Day): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//PIP Disclosures//Deadlines//EN",
    `X-WR-CALNAME:${escape(name)}`,
    ...(entries.length === 0 ? NO_ENTRIES : []),
    ...entries.flatMap(({ uid, day, title, text }) => [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `DTSTAMP:${basic(asOf)}T000000Z`,
      `DTSTART;VALUE=DATE:${basic(day)}`,
      `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
      `SUMMARY:${escape(title)}`,
      `DESCRIPTION:${escape(text)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function basic(day: Day): string {
  return day.replaceAll("-", "");
}

/** A calendar must have a component (RFC 5545 section 3.6). Without entries it is the definition of a time zone. */
const NO_ENTRIES = [
  "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
]; // prettier-ignore

/** Text as RFC 5545 section 3.3.11 wants it. */
function escape(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");
}

/** Cuts a line so that none is longer than 75 bytes of UTF-8, between characters; what follows begins with a space. */
function fold(line: string): string {
  let bytes = 0;
  let folded = "";
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > 75) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}
