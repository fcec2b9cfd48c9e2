import fc from "fast-check";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sha256 } from "../../src/pipeline/sha256.ts";

test("any bytes have the SHA-256 that Node gives them", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }),
  );
});

test("so do a million bytes", () => {
  const bytes = new Uint8Array(1_000_000).fill(97);
  expect(sha256(bytes)).toBe("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
});
