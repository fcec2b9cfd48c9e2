/** The deadline calculator: takes its rules and holidays from the page, counts with the model's code, asks for nothing. */
import type { BankHoliday } from "../model/bank-holiday.ts";
import type { CountedDayInWords } from "../model/counted-day.ts";
import { deadlineOf, type DeadlineRule } from "../model/deadline.ts";
import { toCalendar } from "../model/working-day.ts";

type Data = {
  calendar: { first: string; last: string; holidays: BankHoliday[] };
  rules: (DeadlineRule & { id: string })[];
};

/** An element of the page by its id. */
function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(`calculator-${id}`);
  if (!(element instanceof kind)) throw new Error(`the page has no calculator-${id}`);
  return element;
}

function element(name: string, text: string, attributes: Record<string, string> = {}): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

/** The count as the same kind of table that pages have. */
function tableOf(caption: string, days: readonly CountedDayInWords[]): HTMLElement {
  const table = element("table", "", { class: "day-count" });
  const head = element("tr", "");
  head.append(element("th", "Day", { scope: "col" }), element("th", "Count", { scope: "col" }));
  const body = element("tbody", "");
  for (const { day, date, count, counted } of days) {
    const row = element("tr", "", { "data-counted": String(counted) });
    const name = element("th", "", { scope: "row" });
    name.append(element("time", date, { datetime: day }));
    row.append(name, element("td", count));
    body.append(row);
  }
  const thead = element("thead", "");
  thead.append(head);
  table.append(element("caption", caption), thead, body);
  const region = element("div", "", { class: "table-region", role: "region", "aria-label": caption, tabindex: "0" }); // prettier-ignore
  region.append(table);
  return region;
}

/** Shows the calculator and answers what is asked of it. */
export function startCalculator(): void {
  const form = part("form", HTMLFormElement);
  const data = JSON.parse(part("data", HTMLScriptElement).textContent ?? "") as Data;
  const calendar = toCalendar(data.calendar);
  const start = part("start", HTMLInputElement);
  const chosen = part("rule", HTMLSelectElement);
  const noticeDays = part("notice-days", HTMLInputElement);
  const notice = part("notice", HTMLParagraphElement);
  const answer = part("answer", HTMLParagraphElement);
  const list = part("days", HTMLDivElement);

  const ruleNow = () => data.rules.find(({ id }) => id === chosen.value);
  const askForDays = () => {
    notice.hidden = ruleNow()?.period !== null;
  };
  chosen.addEventListener("change", askForDays);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const rule = ruleNow();
    if (!rule) return;
    const given = deadlineOf(rule, start.value, calendar, noticeDays.value);
    answer.textContent = given.sentence;
    const fault = given.due === null ? given.fault : null;
    start.setAttribute("aria-invalid", String(fault === "start"));
    noticeDays.setAttribute("aria-invalid", String(fault === "notice-days"));
    list.replaceChildren(...(given.due === null ? [] : [tableOf(`${rule.name}: day by day`, given.days)]));
  });
  askForDays();
  form.removeAttribute("hidden");
}
