const WRAPPED_LINK = /\[([^\][]*)\]\(https?:\/\/localhost:\d+\/#[^()]*\)/g;

/** Undoes what copying an error adds: Colab's links around paths, and bold put in by hand. */
export function withoutMarkup(line: string): string {
  const plain = line.includes('](http') ? line.replace(WRAPPED_LINK, '$1') : line;
  return plain.replaceAll('**', '');
}
