const HEADER = 'Streaming output truncated to the last lines.\n';

/** A stream as Colab draws it, which keeps the last few lines. Each thing printed has a mark of its own. */
export function drawnStream(kept: number) {
  let lines: string[] = [];
  let last = '';
  let isCut = false;
  let marks = 0;
  const mark = () => `numpy Error #${marks++};`;
  const cut = () => {
    if (lines.length <= kept) return;
    lines = lines.slice(1 - kept);
    isCut = true;
  };
  return {
    /** Prints lines of some length; what stands unfinished is finished first. */
    print(count: number, length: number) {
      for (let line = 0; line < count; line++) {
        lines.push(`${last}${last ? '\n' : ''}`, `${mark()}${'.'.repeat(length)}\n`);
        last = '';
      }
      lines = lines.filter((line) => line !== '');
      cut();
    },
    /** Prints the same line again and again, which says nothing. */
    repeat(count: number, length: number) {
      lines.push(...Array.from({ length: count }, () => `${'.'.repeat(length)}\n`));
      cut();
    },
    /** A bar draws over its line. */
    drawOver() {
      last = `${mark()} 50 %`;
    },
    /** Bars of several lines: the cursor goes up, and they are erased and redrawn. */
    drawAbove(count: number, length: number) {
      const erased = Math.min(count, lines.length);
      lines.splice(lines.length - erased);
      this.print(erased, length);
    },
    /** All goes, and the places begin at 0 again. */
    clear() {
      lines = [];
      last = '';
      isCut = false;
    },
    text: () => `${isCut ? HEADER : ''}${lines.join('')}${last}`,
  };
}

/** The marks in a text, in their order. */
export const marksIn = (text: string): string[] => text.match(/#\d+;/g) ?? [];
