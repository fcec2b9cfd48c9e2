import { z } from "zod";
import type { EventType } from "../../model/event.ts";
import { refused, type ReadThread } from "./import-problem.ts";
import { checkShape } from "./json-shape.ts";
import { dayOf, stamp } from "./stamp.ts";
import { ANY_FOLLOW_UP, ANY_REPLY, skip, type Message, type Thread } from "./thread.ts";

// mysociety/alaveteli, app/models/info_request_event.rb, EVENT_TYPES: messages and notes first.
const MESSAGES = ["sent", "resent", "followup_sent", "followup_resent", "response", "comment"] as const;
const NO_MESSAGES = [
  "edit", "edit_outgoing", "destroy_comment", "edit_comment", "hide_comment", "report_comment", "report_request",
  "destroy_incoming", "destroy_outgoing", "redeliver_incoming", "edit_incoming", "edit_attachment", "erase_raw_email",
  "erase_attachment", "move_request", "hide", "manual", "status_update", "overdue", "very_overdue",
  "embargo_expiring", "expire_embargo", "set_embargo", "send_error", "refusal_advice", "public_token",
] as const; // prettier-ignore

const id = z.int().nullish();
const event = z.object({
  event_type: z.enum([...MESSAGES, ...NO_MESSAGES]),
  created_at: stamp,
  calculated_state: z.string().nullish(),
  display_status: z.string().nullish(),
  incoming_message_id: id,
  outgoing_message_id: id,
  comment_id: id,
});

/** What json_for_api of app/models/info_request.rb gives of a request. */
const request = z.object({
  url_title: z.string().min(1),
  title: z.string().min(1),
  display_status: z.string().nullish(),
  prominence: z.string(),
  user: z.object({ name: z.string() }).nullish(),
  user_name: z.string().nullish(),
  public_body: z.object({ name: z.string().min(1) }),
  info_request_events: z.array(event),
});

/** What a reply is by the state that the site or its users gave it (app/models/info_request/state.rb). */
const REPLIES: { [state: string]: EventType } = {
  rejected: "response-refused",
  not_held: "response-not-held",
  successful: "response-disclosed",
  partially_successful: "response-partial",
};

/** Reads a request of Alaveteli, such as WhatDoTheyKnow: its page's address with .json at the end. */
export function readAlaveteliJson(
  value: unknown,
  file: string,
  text: string,
  from: string | null,
): ReadThread<Thread> {
  const { value: read, problems } = checkShape(request, value, file, text);
  if (!read) return refused(...problems);
  if (read.prominence !== "normal" && read.prominence !== "backpage") {
    return refused({
      code: "import-hidden",
      file,
      found: `prominence is "${read.prominence}"`,
      expected: "a request that anybody can read on its site",
      mend: "do not import it: what a site has hidden is not for us to publish",
    });
  }
  const skipped: Thread["skipped"] = {};
  const messages: Message[] = [];
  let reviewAsked = false;
  for (const item of read.info_request_events) {
    const types = typesOf(item, reviewAsked);
    if (!types) {
      skip(skipped, item.event_type);
      continue;
    }
    reviewAsked ||= types[0] === "internal-review-requested";
    messages.push({
      types,
      actors: actorsOf(item.event_type),
      date: dayOf(item.created_at),
      url: from && `${from}${anchorOf(item)}`,
      // Of the first message it says "Clarification", because of the state that the request went into.
      label: item.event_type === "sent" ? null : (item.display_status ?? null),
      hidden: false,
      attachments: [],
      text: "",
    });
  }
  const thread: Thread = {
    system: "Alaveteli",
    title: read.title,
    url: from,
    slug: read.url_title,
    requester: read.user?.name ?? read.user_name ?? null,
    authority: read.public_body.name,
    status: read.display_status ?? null,
    references: [],
    messages,
    names: [],
    skipped,
  };
  return { thread, problems: [] };
}

type Item = z.output<typeof event>;

/** What an entry may be; null if it is no message. A reply after a request for a review may be its outcome. */
function typesOf(item: Item, reviewAsked: boolean): Message["types"] | null {
  const { event_type: type, calculated_state: state } = item;
  if (type === "sent") return ["request-made"];
  if (type === "followup_sent")
    return state === "internal_review" ? ["internal-review-requested"] : ANY_FOLLOW_UP;
  if (type === "resent" || type === "followup_resent") return ["follow-up"];
  if (type === "comment") return ["annotation"];
  if (type !== "response") return null;
  const known = REPLIES[state ?? ""];
  if (!known) return ANY_REPLY;
  return reviewAsked ? [known, "internal-review-outcome"] : [known];
}

function actorsOf(type: Item["event_type"]): Message["actors"] {
  if (type === "comment") return ["requester", "site-user", "site-volunteer"];
  return type === "response" ? ["authority", "authority-mailbox"] : ["requester"];
}

/** The anchor on the request's page (app/helpers/link_to_helper.rb, dom_id). */
function anchorOf(item: Item): string {
  if (item.comment_id) return `#comment-${item.comment_id}`;
  if (item.incoming_message_id) return `#incoming-${item.incoming_message_id}`;
  return item.outgoing_message_id ? `#outgoing-${item.outgoing_message_id}` : "";
}
