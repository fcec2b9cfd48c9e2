/** An address made whole, if it leads to the web; null for anything else, such as javascript: or data:. */
export function webAddress(address: string | null | undefined, base?: string): string | null {
  const url = address ? URL.parse(address, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
