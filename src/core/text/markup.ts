const WRAPPED_LINK = /\[([^\][]*)\]\(https?:\/\/localhost:\d+\/#[^()]*\)/g;

/** The words on Colab's button stand right before the first frame that it hides. */
const EXPANDER = /^\d+ frames(?=\S)/;

/** Undoes what Colab, or copying from it, adds to an error: its button, links around paths, bold by hand. */
export function withoutMarkup(line: string): string {
  const plain = line.includes('](http') ? line.replace(WRAPPED_LINK, '$1') : line;
  return plain.replace(EXPANDER, '').replaceAll('**', '');
}
