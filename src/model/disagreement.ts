import { z } from "zod";
import { id } from "./id.ts";

/** One thing on which sources disagree, or seem to. None of them is silently chosen. */
export const disagreement = z.strictObject({
  id: id.describe("Its anchor on the page of disagreements."),
  title: z.string().min(1).describe("What the sources disagree on."),
  observations: z
    .array(z.string())
    .describe("The observations that stand against each other, each as <dataset>/<id>."),
  events: z
    .array(z.string())
    .optional()
    .describe("The events that stand against each other, each as <record>/<event>."),
  why: z.string().min(1).describe("What is known of the reason."),
  treatment: z.string().min(1).describe("What a reader can say, and what nobody should."),
});

/** data/reference/disagreements.yaml. */
export const disagreements = z.strictObject({
  disagreements: z.array(disagreement).describe("What sources disagree on."),
});

export type Disagreement = z.infer<typeof disagreement>;
