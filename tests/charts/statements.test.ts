import { describe, expect, test } from "vitest";
import { refute } from "../../src/charts/statements.ts";
import { statement } from "../../src/model/statement.ts";
import { fixtureChart, fixtureRow } from "./fixture.ts";

const limit = { target: "<= 3%" };
const rows = [
  fixtureRow(2001, 10, { ...limit, denominator: 400, denominator_as_published: "400" }),
  fixtureRow(2002, 20, limit),
  fixtureRow(2003, 30, limit),
  fixtureRow(2001, 5, { ...limit, provider: "atos-ias" }),
  fixtureRow(2002, 4, { ...limit, provider: "atos-ias" }),
  fixtureRow(2003, 60, { ...limit, provider: "atos-ias", qualifier: "more than" }),
];

const check = (said: object) => refute(statement.parse(said), fixtureChart(), rows);

describe("a statement is held against the rows", () => {
  test.for([
    [{ that: "value", series: "capita", at: "2002", is: 20 }],
    [{ that: "first", series: "capita", at: "2001", is: 10 }],
    [{ that: "last", series: "capita", at: "2003", is: 30 }],
    [{ that: "highest", series: "capita", at: "2003", is: 30 }],
    [{ that: "lowest", at: "2002", is: 4 }],
    [{ that: "count", is: 6 }],
    [{ that: "rises every time", series: "capita" }],
    [{ that: "rises every time", series: "atos-ias", from: "2002-01-01" }],
    [{ that: "base", series: "capita", at: "2001", is: 400 }],
    [{ that: "sum", series: "capita", at: ["2001", "2002"], is: 30 }],
    [{ that: "leads", series: "atos-ias", from: "2003-01-01", in: 1 }],
  ])("true: %o", ([said]) => {
    expect(check(said ?? {})).toBeNull();
  });

  test.for([
    [{ that: "value", series: "capita", at: "2002", is: 21 }, "2002: 2002 capita 20"],
    [{ that: "first", series: "capita", at: "2002", is: 20 }, "first: 2001 capita 10"],
    [{ that: "last", series: "capita", at: "2003", is: 31 }, "last: 2003 capita 30"],
    [{ that: "lowest", series: "capita", at: "2003", is: 10 }, "lowest: 2001 capita 10"],
    [{ that: "count", series: "capita", is: 4 }, "3 rows"],
    [{ that: "falls every time", series: "capita" }, "not at 2002 capita 20"],
    [{ that: "rises every time", series: "capita", from: "2003-01-01" }, "fewer than two figures"],
    [{ that: "base", series: "capita", at: "2001", is: 401 }, "2001: of 400"],
    [{ that: "base", series: "capita", at: "2002", is: 400 }, "2002: of no base"],
    [{ that: "sum", series: "capita", at: ["2001", "2002"], is: 31 }, "30"],
    [{ that: "sum", series: "atos-ias", at: ["2002", "2003"], is: 64 }, "not one figure at 2003"],
    [{ that: "leads", series: "capita", in: 3 }, "not at 2003 capita 30; 2003 atos-ias more than 60"],
    [{ that: "leads", series: "atos-ias", from: "2003-01-01", in: 2 }, "in 1"],
    [{ that: "all above the target", target: 3 }, "2003 atos-ias more than 60"],
    [{ that: "count", series: "nobody", is: 0 }, "no row of that series"],
  ] as const)("false: %o", ([said, truth]) => {
    expect(check(said)).toBe(truth);
  });

  test("a bound never proves a highest value", () => {
    expect(check({ that: "highest", at: "2003", is: 60 })).toBe("highest: 2003 capita 30");
  });
});
