/** Stands in for the package vega-loader in the browser (astro.config.mjs): a chart's rows are in it, and it loads nothing. */
const refuse = (): Promise<never> => Promise.reject(new Error("a chart loads nothing"));

export const loader = () => ({ load: refuse, sanitize: refuse, http: refuse, file: refuse });

/** Rows are given as they are. */
export const read = <T>(rows: T): T => rows;

export const responseType = () => "text";
