/** The buttons that copy a text, and the addresses in codes while the site has none of its own. */

/** Shows a button for each text, copies on a press, and says so once. */
export function startCopying(): void {
  for (const code of document.querySelectorAll(".copy-text [data-code]")) {
    code.textContent = withOrigin(code.textContent, location.origin);
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const text = document.getElementById(button.dataset["copy"] ?? "");
    const said = button.parentElement?.querySelector("[role=status]");
    if (!text || !said) continue;
    button.hidden = false;
    button.addEventListener("click", () => {
      void copy(text).then((copied) => {
        said.textContent = copied ? "Copied." : "Not copied: your browser does not let pages do that. The text is selected."; // prettier-ignore
      });
    });
  }
}

/** A code whose paths begin with the site's origin. What has a whole address keeps it. */
export function withOrigin(code: string, origin: string): string {
  return code.replace(/(href|src)="\//g, `$1="${origin}/`);
}

/** Copies a text. If the browser refuses, the text is selected, so that the reader can. */
async function copy(text: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    return false;
  }
}
