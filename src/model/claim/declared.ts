import { z } from "zod";
import { historyClaims } from "./histories.ts";
import { holdingClaims } from "./holdings.ts";
import { rowClaims } from "./rows.ts";
import { valueClaims } from "./values.ts";

/**
 * One claim as the front matter of a story declares it. The list of kinds is closed: each is worked out by its
 * evaluator in src/pipeline/claims/evaluate/.
 */
export const declaredClaim = z
  .discriminatedUnion("that", [...valueClaims, ...rowClaims, ...historyClaims, ...holdingClaims])
  .describe("A number or comparison that the build works out.");

export type DeclaredClaim = z.infer<typeof declaredClaim>;
