import { z } from "zod";
import { edtf } from "./edtf.ts";

const path = z
  .string()
  .regex(
    /^\/(charts|datasets|records|sources|stories)\/[a-z0-9]+(-[a-z0-9]+)*\/$/,
    "a page with an id in its address, such as /datasets/audit-grades/",
  );

/** A page that was renamed: its old address leads to the new one for ever. */
export const redirect = z.strictObject({
  from: path.describe("The address that it had. Nothing else ever stands there again."),
  to: path.describe("The address that it has, or had until it was renamed once more."),
  since: edtf.describe("When it was renamed."),
  why: z.string().min(1).describe("Why, in a sentence for readers."),
});

/** data/reference/redirects.yaml. */
export const redirects = z.strictObject({
  redirects: z.array(redirect).describe("Every rename of something published, oldest first."),
});

export type Redirect = z.infer<typeof redirect>;

/** Where an address leads in the end, by all renames; null if it goes round in a circle. */
export function leadsTo(address: string, all: readonly Redirect[]): string | null {
  const passed = new Set<string>();
  let here = address;
  for (;;) {
    const next = all.find(({ from }) => from === here);
    if (!next) return here;
    if (passed.has(here)) return null;
    passed.add(here);
    here = next.to;
  }
}
