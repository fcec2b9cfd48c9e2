import { addressOf, PUBLISHER, SITE_ADDRESS } from "./publisher.ts";
import { SOCIAL, type Card } from "./social-image.ts";

/** A <meta> of the head: OpenGraph names it by `property`, X by `name`. */
export type ShareTag = { property: string; content: string } | { name: string; content: string };

/**
 * What a page tells sites that show a card of it (ogp.me; X's cards). Until the site has an address, og:url is left out
 * and the image is named by its path: some readers of cards resolve it, and none is sent to an address that is not ours.
 */
export function shareTags(card: Card, site: string = SITE_ADDRESS): ShareTag[] {
  const { title, description, path, image, kind } = card;
  return [
    { property: "og:site_name", content: PUBLISHER },
    { property: "og:locale", content: "en_GB" },
    { property: "og:type", content: kind },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    ...(site ? [{ property: "og:url", content: addressOf(path, site) }] : []),
    ...(image
      ? [
          { property: "og:image", content: addressOf(image.path, site) },
          { property: "og:image:type", content: "image/png" },
          { property: "og:image:width", content: String(SOCIAL.width) },
          { property: "og:image:height", content: String(SOCIAL.height) },
          { property: "og:image:alt", content: image.alt },
        ]
      : []),
    { name: "twitter:card", content: image ? "summary_large_image" : "summary" },
  ];
}
