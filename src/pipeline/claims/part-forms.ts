import { plain, unique } from "./number-forms.ts";

/** Parts of a whole that have words. */
const PARTS: readonly { part: number; words: readonly string[] }[] = [
  { part: 1 / 2, words: ["half", "one in two"] },
  { part: 1 / 3, words: ["a third", "one third", "one in three"] },
  { part: 2 / 3, words: ["two thirds", "two-thirds", "two in three", "two out of three"] },
  { part: 1 / 4, words: ["a quarter", "one quarter", "one in four"] },
  { part: 3 / 4, words: ["three quarters", "three-quarters", "three in four", "three out of four"] },
  { part: 1 / 5, words: ["a fifth", "one fifth", "one in five"] },
  { part: 2 / 5, words: ["two fifths", "two in five"] },
  { part: 3 / 5, words: ["three fifths", "three in five"] },
  { part: 4 / 5, words: ["four fifths", "four in five"] },
  { part: 1 / 6, words: ["a sixth", "one in six"] },
  { part: 1 / 7, words: ["one in seven"] },
  { part: 1 / 8, words: ["an eighth", "one in eight"] },
  { part: 1 / 9, words: ["one in nine"] },
  { part: 1 / 10, words: ["a tenth", "one tenth", "one in ten"] },
  { part: 3 / 10, words: ["three in ten"] },
  { part: 7 / 10, words: ["seven in ten"] },
  { part: 9 / 10, words: ["nine in ten", "nine tenths"] },
  { part: 1 / 20, words: ["one in twenty", "one in 20"] },
  { part: 1 / 50, words: ["one in fifty", "one in 50"] },
  { part: 1 / 100, words: ["one in a hundred", "one in 100"] },
];

const TIMES: readonly { times: number; words: readonly string[]; verbs: readonly string[] }[] = [
  { times: 2, words: ["twice", "two times", "double"], verbs: ["doubled"] },
  { times: 3, words: ["three times"], verbs: ["trebled", "tripled"] },
  { times: 4, words: ["four times"], verbs: [] },
  { times: 5, words: ["five times"], verbs: [] },
  { times: 6, words: ["six times"], verbs: [] },
  { times: 7, words: ["seven times"], verbs: [] },
  { times: 8, words: ["eight times"], verbs: [] },
  { times: 9, words: ["nine times"], verbs: [] },
  { times: 10, words: ["ten times"], verbs: [] },
];

// What may be said of a part without a hedge, in parts of the whole; "half" is 49.5% to 50.5%.
const EXACT_PART = 0.005;
// The same for times: "twice" is 1.95 to 2.05.
const EXACT_TIMES = 0.025;
// "About", "nearly" and their like: within a tenth of the round number. "Just" over or under: a twentieth.
const NEAR = 0.1;
const JUST = 0.05;
// How far beyond its mark "more than twice" may be said, so that it is never said of nine times.
const MORE_TIMES = 0.25;
const MORE_PART = 0.5;
// Below this two numbers differ by the noise of binary arithmetic only.
const TINY = 1e-9;

/** The words that are true of a share between 0 and 1: "38%", "nearly half", "more than one in three". */
export function shareForms(share: number): string[] {
  const percents = [0, 1].map((decimals) => `${plain(share * 100, decimals)}%`);
  const rounded = Math.abs(Math.round(share * 100) - share * 100) > 1e-9 ? [`about ${Math.round(share * 100)}%`] : []; // prettier-ignore
  const words = PARTS.flatMap(({ part, words }) => {
    const near = hedgesOf(share, part, Math.min(EXACT_PART, part * JUST), part === 1 / 2 ? 1 : MORE_PART);
    return words.flatMap((word) => near.map((hedge) => joined(hedge, word)));
  });
  return unique([...percents, ...rounded, ...words]);
}

/** The words that are true of a ratio: "twice", "more than doubled", "about half", "2.3 times". */
export function ratioForms(ratio: number): string[] {
  const words = TIMES.flatMap(({ times, words, verbs }) => {
    const near = hedgesOf(ratio, times, times * EXACT_TIMES, MORE_TIMES);
    return [
      ...words.flatMap((word) => near.map((hedge) => joined(hedge, word))),
      ...verbs.flatMap((verb) => near.map((hedge) => joined(hedge, verb))),
    ];
  });
  return unique([
    `${plain(ratio, 1)} times`,
    ...words,
    ...halvedForms(ratio),
    ...(ratio < 1 ? shareForms(ratio) : []),
  ]);
}

function joined(hedge: string, word: string): string {
  return hedge === "" ? word : `${hedge} ${word}`;
}

/** The words for a fall to a half: "more than halved" is to less than half of it. */
function halvedForms(ratio: number): string[] {
  const apart = (ratio - 0.5) / 0.5;
  const hedges = [
    ...(Math.abs(apart) <= EXACT_TIMES + TINY ? [""] : []),
    ...(Math.abs(apart) <= NEAR + TINY ? ["about", "around", "roughly"] : []),
    ...(apart > TINY && apart <= NEAR + TINY ? ["nearly", "almost"] : []),
    ...(apart < -TINY && apart >= -MORE_TIMES - TINY ? ["more than"] : []),
  ];
  return hedges.map((hedge) => joined(hedge, "halved"));
}

/** The hedges that are true of a number beside a round one; "" if none is needed. */
function hedgesOf(value: number, round: number, exact: number, more: number): string[] {
  const apart = (value - round) / round;
  return [
    ...(Math.abs(value - round) <= exact + TINY ? [""] : []),
    ...(Math.abs(apart) <= NEAR + TINY ? ["about", "around", "roughly"] : []),
    ...(apart < -TINY && apart >= -NEAR - TINY ? ["nearly", "almost"] : []),
    ...(apart < -TINY && apart >= -JUST - TINY ? ["just under"] : []),
    ...(apart < -TINY && apart >= -more - TINY ? ["less than", "under", "fewer than"] : []),
    ...(apart > TINY && apart <= JUST + TINY ? ["just over"] : []),
    ...(apart > TINY && apart <= more + TINY ? ["more than", "over"] : []),
  ];
}
