import { correctionNote, type Correction } from "../model/correction.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";
import { unknownReference } from "./check-references.ts";
import type { AuthoredDataset } from "./evidence.ts";
import type { Observations } from "./observations.ts";

/**
 * Applies a dataset's declared corrections. Each must match an observation that still holds what the correction
 * expected; otherwise the source or file has been mended and the correction is out of date.
 */
export function correct(dataset: AuthoredDataset): { observations: Observations; problems: Problem[] } {
  const { observations } = dataset.entries;
  const declared = dataset.corrections;
  if (!declared) return { observations, problems: [] };
  const byId = new Map(Array.from(observations, (observation) => [observation.id, observation]));
  const problems: Problem[] = [];
  declared.value.corrections.forEach((correction, index) => {
    const at = declared.placeOf(["corrections", index, "observation"]);
    const observation = byId.get(correction.observation);
    if (!observation) {
      const problem = unknownReference("observation", correction.observation, byId.keys(), declared.file, at);
      problems.push({ ...problem, code: "correction-unmatched" });
    } else if ((observation.as_published ?? "") !== correction.expect) {
      const place = declared.placeOf(["corrections", index, "expect"]);
      problems.push({
        code: "correction-outdated",
        file: declared.file,
        ...(place ? { at: place } : {}),
        found: `the value "${observation.as_published ?? ""}"`,
        expected: `"${correction.expect}", as the correction says`,
        mend: "if the value has been put right, take the correction out; otherwise correct what it expects",
      });
    } else {
      byId.set(observation.id, applied(observation, correction));
    }
  });
  return { observations: [...byId.values()], problems };
}

function applied(observation: Observation, correction: Correction): Observation {
  const note = [observation.note, correctionNote(correction)].filter(Boolean).join(" ");
  if (correction.action === "drop")
    return { ...observation, as_published: null, value: null, status: "dropped", note };
  if (correction.action === "override" && correction.value !== undefined) {
    return {
      ...observation,
      as_published: correction.value,
      value: Number(correction.value),
      status: "corrected",
      note,
    };
  }
  return { ...observation, note };
}
