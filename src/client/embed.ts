// The only script of an embed: plain JavaScript, because it stands in the page as it is written here. It tells the page
// around how tall this one is, in the words of WordPress and of AMP, passes a press on a link to WordPress, which
// sandboxes frames so that they can open none, and takes the reader's settings from the address.
(() => {
  const secret = /secret=(\w+)/.exec(location.hash)?.[1] ?? "";
  const root = document.documentElement;
  for (const choice of ["order", "text", "spacing", "contrast"]) {
    const chosen = new URLSearchParams(location.search).get(choice);
    if (chosen) root.setAttribute(`data-${choice}`, chosen);
  }
  if (parent === window) return;
  const height = () => Math.ceil(root.getBoundingClientRect().height);
  const tell = () => {
    parent.postMessage({ message: "height", value: height(), secret }, "*");
    parent.postMessage({ sentinel: "amp", type: "embed-size", height: height() }, "*");
  };
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.message === "ready") tell();
  });
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link && secret) parent.postMessage({ message: "link", value: link.href, secret }, "*");
  });
  addEventListener("load", () => {
    // Said at once: an observer is silent in a frame that is not yet in sight, and WordPress shows none before this.
    tell();
    // And again: a sandboxed frame may get its width from the page around it only after it has loaded.
    for (const wait of [300, 2000]) setTimeout(tell, wait);
    new ResizeObserver(tell).observe(root);
  });
})();
