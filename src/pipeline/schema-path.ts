import { z } from "zod";

export type Path = readonly PropertyKey[];

/** What the author calls a field: its own name, or its place in a list counted from 1. */
export function fieldName(path: Path): string {
  const last = path.at(-1);
  if (typeof last !== "number") return `"${String(last ?? "")}"`;
  return `item ${last + 1} of ${fieldName(path.slice(0, -1))}`;
}

/** What stands at a path of a value. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}

/** The model's own sentence about a field, without its full stop. */
export function descriptionAt(schema: z.ZodType, path: Path): string | null {
  const holder = schemaAt(schema, path);
  const text = holder?.description ?? (holder ? unwrap(holder).description : undefined);
  return text?.replace(/\.$/, "") ?? null;
}

/** The fields that the model knows at a path. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  const holder = schemaAt(schema, path);
  const inner = holder ? unwrap(holder) : null;
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The schema inside optional, nullable and the like. */
function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable)
    inner = inner.unwrap() as z.ZodType;
  return inner;
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | null {
  let inner: z.ZodType | null = schema;
  for (const step of path) {
    const holder = unwrap(inner);
    if (holder instanceof z.ZodObject) inner = (holder.shape[String(step)] as z.ZodType | undefined) ?? null;
    else if (holder instanceof z.ZodArray) inner = holder.element as z.ZodType;
    else return null;
    if (!inner) return null;
  }
  return inner;
}
