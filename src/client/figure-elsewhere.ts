/**
 * A link to a figure that a dataset's page does not show leads on to the page of its period, which does. Without
 * scripts the reader finds it in the list of periods.
 */
export function leadOn(place: Location = location): void {
  const id = decodeURIComponent(place.hash.slice(1));
  if (id === "" || document.getElementById(id)) return;
  const periods = [...document.querySelectorAll<HTMLAnchorElement>("a[data-figures]")].filter((link) =>
    id.startsWith(link.dataset["figures"] ?? "\n"),
  );
  // The year 2016 begins like the quarters of 2016: the longest beginning is the nearest.
  const [nearest] = periods.sort((a, b) => length(b) - length(a));
  if (nearest) place.replace(`${nearest.href}#${encodeURIComponent(id)}`);
}

function length(link: HTMLAnchorElement): number {
  return link.dataset["figures"]?.length ?? 0;
}
