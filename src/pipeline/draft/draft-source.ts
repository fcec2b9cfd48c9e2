import { stringify } from "yaml";
import { todo } from "../../model/todo.ts";

/** A first version of a source for a file from outside, as text: nothing of it can be known from the file alone. */
export function draftSource(file: string): string {
  const source = {
    title: todo(`write the title of ${file} as the document has it`),
    publisher: todo("say who published it, and where it was reposted if it was"),
    url: todo("write where it is on the web, or null"),
    published: todo("write when it was published, as exactly as you know it, or null"),
    published_inferred: false,
    kind: todo("choose what kind of document it is: src/model/source.ts lists them"),
    tier: todo("write primary, secondary or company-statement"),
    licence: todo("write its licence as the document states it, or null"),
    read: todo("say how much of it you read: whole, first-part or not-recorded"),
    supports: todo("say what was taken from it, and what to watch"),
  };
  return stringify(source, { version: "1.2", schema: "core", lineWidth: 0 });
}
