import type { Problem } from "../model/problem.ts";
import { textOf, type Tree } from "./tree.ts";

/** Drafts that npm run new wrote hold TODO where a person must decide. Nothing is published with one left. */
export function checkDrafts(tree: Tree): Problem[] {
  const files = [...tree.keys()].filter((file) => /^data\/datasets\/.*\.yaml$/.test(file)).sort();
  return files.flatMap((file) =>
    (textOf(tree.get(file) ?? new Uint8Array()) ?? "").split("\n").flatMap((text, index): Problem[] => {
      if (!/\bTODO\b/.test(text)) return [];
      return [
        {
          code: "draft-not-finished",
          file,
          at: { line: index + 1 },
          found: `"${text.trim()}"`,
          expected: "what a person has decided, in place of every TODO",
          mend: "look at the held file, write what it says, and take the TODO out",
        },
      ];
    }),
  );
}
