import { describe, expect, test } from "vitest";
import { findPersonal } from "../../../src/pipeline/intake/personal-data.ts";

const kinds = (text: string) => findPersonal(text).map(({ kind, text }) => `${kind}: ${text}`);

// None of these is anybody's: the numbers are those that Ofcom and HMRC keep for examples, or break a rule.
describe("what looks like a person's details is found", () => {
  test.for([
    ["her number is AB 12 34 56 C.", "ni-number: AB 12 34 56 C"],
    ["NINO:ab123456c", "ni-number: ab123456c"],
    ["write to j.bloggs+pip@mail.example.org.uk!", "e-mail: j.bloggs+pip@mail.example.org.uk"],
    ["<a href='mailto:someone@example.org'>", "e-mail: someone@example.org"],
    ["ring 020 7946 0123 today", "phone: 020 7946 0123"],
    ["ring 07700 900123", "phone: 07700 900123"],
    ["ring 07700900123", "phone: 07700900123"],
    ["(01632) 960 123", "phone: (01632) 960 123"],
    ["+44 20 7946 0123", "phone: +44 20 7946 0123"],
    ["+44 (0)1632 960123", "phone: +44 (0)1632 960123"],
    ["1 Fixture Street, LS1 4AP", "postcode: LS1 4AP"],
    ["SW1H 9NA", "postcode: SW1H 9NA"],
  ] as const)("%s", ([text, found]) => {
    expect(kinds(text)).toEqual([found]);
  });

  test("several in one text come in their order, with their places", () => {
    const text = "a@example.org or 07700 900123";
    expect(findPersonal(text).map(({ at }) => at)).toEqual([0, 17]);
  });
});

describe("what only looks a little like it is let through", () => {
  test.for([
    "FS50669301",
    "FS 50 66 93 01",
    "0.01632960123",
    "1,020,794,601",
    "2016-03-31T00:00:00",
    "01/02/2016 03/04/2017",
    "GB 12 34 56 C",
    "Q4 2017/18",
    "s.43(2)",
    "[2024] UKFTT 502 (GRC)",
    "twice @ 3 pm",
    "aB3@",
    "0123456789abcdef0123456789abcdef",
    "table 5 1AA",
    "ZZ9 9ZZ",
    "PIP 2 7th floor",
    "00000000000",
    "5,020 7,946 0,123",
    "sha256-AB123456C+x",
  ])("%s", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test("a text of a million digits is looked through at once", () => {
    const began = performance.now();
    kinds("0".repeat(1_000_000));
    kinds("01 ".repeat(300_000));
    kinds(`${"a.".repeat(300_000)}@`);
    kinds(`${"a@a.".repeat(200_000)}`);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
