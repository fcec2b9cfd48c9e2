/** The size that Facebook, LinkedIn, Mastodon and X show without cropping, in px. */
export const SOCIAL = { width: 1200, height: 630 } as const;

/** What a page says of itself to sites that show a card of it. Addresses are paths of the site. */
export type Card = {
  title: string;
  description: string;
  path: string;
  /** The picture, 1200 by 630, with its words for those who do not see it; null for the card without one. */
  image: { path: string; alt: string } | null;
  kind: "website" | "article";
};
