import type { StoryFigure } from "../../model/story-figures.ts";

declare global {
  namespace App {
    interface Locals {
      /** The Figures of the story that is being rendered, set by its page: they give the notes their numbers. */
      figures?: readonly StoryFigure[];
      /** The anchors that are taken: a Figure that stands twice has its anchor at the first place only. */
      anchored?: Set<string>;
    }
  }
}
