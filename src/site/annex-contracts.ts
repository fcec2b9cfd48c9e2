import type { PublishedCoverage } from "../model/published.ts";
import { coverage, reference } from "./read.ts";

/** What is known of the items of Annex 8 under one company's contract, item by item. */
export type AnnexContract = {
  provider: string;
  lot: string | null;
  items: (PublishedCoverage & { number: string })[];
};

/** The companies' contracts with the items of Annex 8, the one that somebody checked first. */
export function annexContracts(): AnnexContract[] {
  const annex = reference().obligations.obligations.filter(({ kind }) => kind === "annex-8-item");
  return ["capita", "atos-ias"].map((provider) => {
    const items = annex.flatMap(({ id, number }) =>
      coverage()
        .filter((row) => row.obligation === id && row.provider === provider)
        .map((row) => ({ ...row, number })),
    );
    return { provider, items, lot: items[0]?.lot ?? null };
  });
}
