import { valueInWords } from "../model/claim.ts";
import type { Unit } from "../model/reference.ts";
import type { Trace, Untraceable } from "./trace.ts";

/** A trace as a person reads it: one step under the other, from the document to the page. */
export function traceText(trace: Trace, unit: Unit): string {
  const { source, held, authored, corrections, tidy, charts, stories, questions, observation } = trace;
  const cell = held && `${held.path}:${held.line}`;
  return [
    `${observation.id}: ${valueInWords(observation, unit)} (${observation.measure}, ${observation.category}, ${observation.period_label})`,
    "",
    `1 source      ${source.title} (${source.publisher}, ${source.published ?? "undated"})`,
    `              ${source.url ?? "nowhere on the web"}`,
    `              data/sources/${source.id}.yaml, page ${source.page}`,
    ...(held
      ? [
          `2 held file   ${held.name}, SHA-256 ${held.sha256}`,
          `3 cell        sheet ${held.sheet}, cell ${held.cell}: shows "${held.text}", stores ${held.value} (${held.type})`,
          `              ${cell}`,
          `4 reading     ${authored.file}:${authored.line}`,
        ]
      : [
          `2 place       ${observation.locator}, transcribed by a person`,
          `3 row         ${authored.file}:${authored.line}`,
        ]),
    `${held ? 5 : 4} correction  ${corrections.length === 0 ? "none" : corrections.map(({ id, action, reason, file }) => `${action}, ${file} (${id}): ${reason}`).join("\n              ")}`,
    `${held ? 6 : 5} tidy row    ${tidy.file}:${tidy.line}`,
    `${held ? 7 : 6} charts      ${charts.length === 0 ? "none" : charts.map(({ id, drawn }) => `content/charts/${id}.yaml${drawn ? "" : " (left out there)"}`).join("\n              ")}`,
    `${held ? 8 : 7} stories     ${stories.length === 0 ? "none" : stories.map(({ file, line }) => `${file}:${line}`).join("\n              ")}`,
    `${held ? 9 : 8} questions   ${questions.length === 0 ? "none" : questions.map(({ file, id }) => `${file} (${id})`).join("\n              ")}`,
    `${held ? 10 : 9} page${held ? "       " : "        "}${trace.url}`,
  ].join("\n");
}

/** What to say when there is nothing to trace. */
export function untraceableText({ unknown, meant, known }: Untraceable): string {
  return [`There is no observation ${unknown}.`, meant ? `Did you mean ${meant}?` : `Known ${known}.`].join("\n"); // prettier-ignore
}
