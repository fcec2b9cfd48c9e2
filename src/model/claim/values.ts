import { z } from "zod";
import { amount, mark } from "./amount.ts";
import { seen } from "./seen.ts";

const direction = z.enum(["up", "down"]).describe("Which way it went.");

/** Claims about one or two amounts. */
export const valueClaims = [
  z.strictObject({
    that: z.literal("value").describe("An amount in rounder words than its own: about 48,000."),
    of: amount.describe("The amount."),
    seen,
  }),
  z.strictObject({
    that: z.literal("change").describe("By how much it went up or down, in its own unit."),
    from: amount.describe("The amount before."),
    to: amount.describe("The amount after."),
    direction,
    seen,
  }),
  z.strictObject({
    that: z.literal("percentage change").describe("By how many per cent it went up or down."),
    from: amount.describe("The amount before."),
    to: amount.describe("The amount after."),
    direction,
    seen,
  }),
  z.strictObject({
    that: z.literal("ratio").describe("How many times as much: twice, halved, about three times."),
    of: amount.describe("What is measured; for a change over time the later amount."),
    to: amount.describe("What it is measured by; for a change over time the earlier amount."),
    seen,
  }),
  z.strictObject({
    that: z.literal("share").describe("What part of a whole: 38%, nearly half, two in five."),
    of: amount.describe("The part."),
    out_of: amount.describe("The whole."),
    seen,
  }),
  z.strictObject({
    that: z.literal("compare").describe("More, less or the same, with no number."),
    of: amount.describe("What is compared."),
    is: z.enum(["more", "less", "the same"]).describe("How it stands."),
    than: z.union([amount, mark]).describe("What it is compared with."),
    seen,
  }),
  z.strictObject({
    that: z.literal("difference").describe("One amount less another, where neither came before the other."),
    of: amount.describe("The larger amount."),
    less: amount.describe("The smaller amount."),
    seen,
  }),
] as const;
