/** What the steps tell the person who waits. */
export type Progress = {
  /** A step begins. */
  begin: (title: string) => void;
  /** The step's own output, in pieces of any length. */
  write: (text: string) => void;
  /** The step is over, and this is how it went. */
  end: (line: string) => void;
};

type Stream = { isTTY?: boolean; write: (text: string) => unknown };

const CLEAR_LINE = "\r\u001b[K";

/** Progress for this stream: a running clock on a terminal, plain lines in a log. */
export function progressOn(stream: Stream, now: () => number): Progress {
  return stream.isTTY === true ? onTerminal(stream, now) : inLog(stream);
}

function inLog(stream: Stream): Progress {
  let lineOpen = false;
  const freshLine = () => {
    if (lineOpen) stream.write("\n");
    lineOpen = false;
  };
  return {
    begin: (title) => stream.write(`${title} ...\n`),
    write: (text) => {
      stream.write(text);
      if (text !== "") lineOpen = !text.endsWith("\n");
    },
    end: (line) => {
      freshLine();
      stream.write(`${line}\n`);
    },
  };
}

function onTerminal(stream: Stream, now: () => number): Progress {
  let status = () => "";
  let openLine = "";
  let timer: NodeJS.Timeout | undefined;
  return {
    begin: (title) => {
      const began = now();
      status = () => `${title} ... ${Math.floor((now() - began) / 1000)} s`;
      stream.write(status());
      // The clock must not keep a process alive that has nothing else to do.
      timer = setInterval(() => stream.write(CLEAR_LINE + status()), 1000).unref();
    },
    write: (text) => {
      // Whole lines go above the status line; the rest waits for its end.
      const lines = (openLine + text).split("\n");
      openLine = lines.pop() ?? "";
      if (lines.length > 0) stream.write(`${CLEAR_LINE}${lines.join("\n")}\n${status()}`);
    },
    end: (line) => {
      clearInterval(timer);
      stream.write(`${CLEAR_LINE}${openLine === "" ? "" : `${openLine}\n`}${line}\n`);
      openLine = "";
    },
  };
}
