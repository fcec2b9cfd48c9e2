import type { PublishedStory } from "../../model/published-story.ts";

declare global {
  namespace App {
    interface Locals {
      /** The story that is being rendered, set by its page: its components find their items in it. */
      story?: PublishedStory;
    }
  }
}
