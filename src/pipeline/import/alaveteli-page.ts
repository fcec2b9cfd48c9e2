import { parse, type HTMLElement } from "node-html-parser";
import type { Place } from "../../model/problem.ts";
import { refused, shapeProblem, type ReadThread } from "./import-problem.ts";
import { dayOf, stamp } from "./stamp.ts";
import { ANY_FOLLOW_UP, ANY_REPLY, type Message, type Thread } from "./thread.ts";
import { webAddress } from "./web-address.ts";

/**
 * Reads the saved page of a request of Alaveteli (app/views/request/show.html.erb). The page is parsed as text:
 * nothing in it runs, and nothing that it names is fetched.
 */
export function readAlaveteliPage(text: string, file: string, from: string | null): ReadThread<Thread> {
  const page = parse(text, {
    comment: false,
    blockTextElements: { script: false, style: false, noscript: false },
  });
  const lacks = (what: string, expected: string, at?: Place) =>
    refused(shapeProblem(file, what, expected, at));
  const url = from ?? page.querySelector('meta[property="og:url"]')?.getAttribute("content") ?? null;
  const slug = url ? /^https?:\/\/[^/]+\/(?:\w\w\/)?request\/([^/?#]+)/.exec(url)?.[1] : undefined;
  if (!url || !slug)
    return lacks(
      "no address of a request",
      "the saved page of one request, whose address is https://…/request/…",
    );
  const title = wordsOf(page.querySelector(".request-header h1") ?? page.querySelector("h1"));
  if (!title) return lacks("no heading with the request's title", "the saved page of one request");
  const items = page.querySelectorAll(".correspondence, .comment_in_request");
  if (items.length === 0) return lacks("no messages", "the saved page of one request, with its messages");
  const wrong = items.map(momentOf).find(({ moment }) => !stamp.safeParse(moment).success);
  if (wrong) return lacks(`the time "${wrong.moment}"`, "a time such as 2001-02-03T09:15:00+00:00", lineOf(text, wrong.at)); // prettier-ignore
  const subtitle = page.querySelector(".request-header__subtitle");
  const requester = wordsOf(subtitle?.querySelector('a[href*="/user/"]')) || null;
  const authority = wordsOf(subtitle?.querySelector('a[href*="/body/"]')) || null;
  if (!authority) return lacks("no authority under the title", "the line that says who asked whom");
  const own = url.replace(/[?#].*$/, "");
  const messages = items.map((element, index) => messageOf(element, index, own, requester));
  const thread: Thread = {
    system: "Alaveteli",
    title,
    url: own,
    slug,
    requester,
    authority,
    status: wordsOf(page.querySelector("#request_status")) || null,
    references: [],
    messages,
    names: [...new Set(items.flatMap((element) => nameIn(element, requester, authority)))],
    skipped: {},
  };
  return { thread, problems: [] };
}

function messageOf(element: HTMLElement, index: number, url: string, requester: string | null): Message {
  const isNote = element.classList.contains("comment_in_request");
  const isReply = element.classList.contains("incoming");
  const byRequester = requester !== null && noteBy(element) === requester;
  return {
    types: isNote ? ["annotation"] : isReply ? ANY_REPLY : index === 0 ? ["request-made"] : ANY_FOLLOW_UP,
    actors: isNote ? (byRequester ? ["requester"] : ["site-user", "site-volunteer"]) : isReply ? ["authority", "authority-mailbox"] : ["requester"], // prettier-ignore
    date: dayOf(momentOf(element).moment),
    url: element.id ? `${url}#${element.id}` : null,
    label: null,
    hidden: element.querySelector(".hidden_message") !== null,
    attachments: element.querySelectorAll(".list-of-attachments .attachment").map((item) => ({
      name: wordsOf(item.querySelector(".attachment__name")) || "attachment",
      url: webAddress(item.querySelector('a[href*="/attach/"]')?.getAttribute("href"), url),
    })),
    text: isNote || isReply ? textOf(element) : textOf(element.querySelector(".correspondence_text")),
  };
}

/** The moment that a message is stamped with, and where it stands. */
function momentOf(element: HTMLElement): { moment: string | null; at: number } {
  const time = element.querySelector("time");
  return { moment: time?.getAttribute("datetime") ?? null, at: (time ?? element).range[0] };
}

/** Who left a note, as its heading links them. */
function noteBy(element: HTMLElement): string {
  return wordsOf(element.querySelector('h2 a[href*="/user/"]'));
}

/** Names other than the requester's: an official over a reply, another user over a note. */
function nameIn(element: HTMLElement, requester: string | null, authority: string): string[] {
  const isNote = element.classList.contains("comment_in_request");
  if (!isNote && !element.classList.contains("incoming")) return [];
  const over = wordsOf(element.querySelector(".correspondence__header__author"));
  const name = isNote ? noteBy(element) : over.replace(authority, "").replace(/[\s,]+$/, "");
  return name && name !== requester ? [name] : [];
}

function textOf(element: HTMLElement | null): string {
  return element?.structuredText ?? "";
}

/** The words of an element on one line. What a script or style holds is not words. */
function wordsOf(element: HTMLElement | null | undefined): string {
  return textOf(element ?? null)
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 400);
}

function lineOf(text: string, offset: number): Place {
  return { line: text.slice(0, offset).split("\n").length };
}
