const SMALL = "zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen".split(","); // prettier-ignore
const TENS = "twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety".split(",");
const ORDINALS = "first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth".split(
  ",",
);

/** Every word for a whole number below a hundred that stands alone. "One" is left out: it is mostly a pronoun. */
export const CARDINAL_WORDS: readonly string[] = [...SMALL.filter((word) => word !== "one"), ...TENS];

/** Every ordinal word up to the twelfth but "first", which is mostly not a count. */
export const ORDINAL_WORDS: readonly string[] = ORDINALS.slice(1);

/** A whole number from 0 to 99 in words: "nine", "twenty-nine"; null for any other number. */
export function cardinal(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 99) return null;
  if (value < 20) return SMALL[value] ?? null;
  const ten = TENS[Math.floor(value / 10) - 2] ?? "";
  return value % 10 === 0 ? ten : `${ten}-${SMALL[value % 10] ?? ""}`;
}

/** A place in words or digits: ["second", "2nd"]. */
export function ordinals(place: number): string[] {
  const word = ORDINALS[place - 1];
  const ending =
    place % 100 >= 11 && place % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return [...(word === undefined ? [] : [word]), `${place}${ending}`];
}

/** What a written number means: "nine", "29", "1,104", "one"; null if it is none. */
export function numberFrom(written: string): number | null {
  const text = written.toLowerCase().replace(/[£%]|(?<=\d),(?=\d{3})/g, "");
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  for (let value = 0; value < 100; value += 1) if (cardinal(value) === text) return value;
  return null;
}
