import { expect, test } from "vitest";
import { nodeProblem } from "../../scripts/node-version.mjs";

test.for(["v24.0.0", "v24.21.0", "v26.1.0", "v100.0.0"])("Node %s will do", (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

test.for(["v23.11.0", "v20.20.2", "v18.0.0", "v8.1.0", ""])(
  "Node %s is asked to give way to 24",
  (version) => {
    expect(nodeProblem(version)).toContain("needs Node >= 24");
  },
);
