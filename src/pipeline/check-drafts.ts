import type { Problem } from "../model/problem.ts";
import { textOf, type Tree } from "./tree.ts";

/** Comments marked TODO that npm run new left in a draft, where a person must decide. Marked values are told by readYaml. */
export function checkDrafts(tree: Tree): Problem[] {
  const files = [...tree.keys()].filter((file) => /^data\/datasets\/.*\.yaml$/.test(file)).sort();
  return files.flatMap((file) =>
    (textOf(tree.get(file) ?? new Uint8Array()) ?? "").split("\n").flatMap((text, index): Problem[] => {
      const mark = /#.*\bTODO\b:? ?(.*)$/.exec(text);
      if (!mark) return [];
      return [
        {
          code: "todo",
          file,
          at: { line: index + 1 },
          found: `"${text.trim()}"`,
          expected: "what a person has decided, and no mark",
          mend: mark[1]
            ? `${mark[1]}; then take the mark out`
            : "look at the held file, write what it says, and take the mark out",
        },
      ];
    }),
  );
}
