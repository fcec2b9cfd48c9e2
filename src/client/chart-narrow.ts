/**
 * Shows in words and table only what the picture shows: list items and cells carry the number of their row
 * (`data-row`). A row or column of the table goes when nothing of it is left.
 */
export function narrowPage(chart: string, shown: readonly boolean[]): void {
  const gone = (element: Element) => shown[Number(element.getAttribute("data-row"))] === false;
  for (const point of document.querySelectorAll<HTMLElement>(`[data-points="${chart}"] li[data-row]`)) {
    point.hidden = gone(point);
  }
  for (const table of document.querySelectorAll<HTMLTableElement>(`[data-table="${chart}"] table`)) narrowTable(table, gone); // prettier-ignore
}

function narrowTable(table: HTMLTableElement, gone: (cell: Element) => boolean): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  const empty = (cells: readonly Element[]) => {
    const held = cells.filter((cell) => cell.hasAttribute("data-row"));
    return held.length > 0 && held.every(gone);
  };
  for (const row of rows) row.hidden = empty([...row.cells]);
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [column, head] of heads.entries()) {
    const cells = rows.flatMap((row) => row.cells[column] ?? []);
    const hidden = empty(cells);
    for (const cell of [head, ...cells]) cell.hidden = hidden;
    for (const cell of cells) if (!hidden && cell.hasAttribute("data-row")) cell.classList.toggle("not-shown", gone(cell)); // prettier-ignore
  }
}
