/** What is used of chart2music, whose own types its "exports" hide. */
declare module "chart2music" {
  type Point = { x: number; y: number; label?: string };
  type Axis = { label: string; valueLabels?: string[]; format?: (value: number) => string };
  export function c2mChart(input: {
    type: "bar" | "line";
    data: Point[] | Record<string, Point[]>;
    axes: { x: Axis; y: Axis };
    title: string;
    element: HTMLElement;
    cc: HTMLElement;
    lang: string;
  }): { err: string | null; data?: { cleanUp: () => void } };
}
