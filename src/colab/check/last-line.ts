const HEADING = /^([\w.]+?) *Traceback \(most recent call last\)/gm;
const NAMED =
  /^(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*(?:Error|Exception|Warning|Interrupt|Exit|Iteration|Group)\b *(?::|$)/;
const LONGEST = 1_000;

/** Whether a line begins with an exception's name, with or without its module's. */
function isOf(exception: string, line: string): boolean {
  const [name = ''] = line.trimEnd().split(':', 1);
  return name === exception || name.endsWith(`.${exception}`);
}

/** The line that names a traceback's last exception; notes may follow it, and more of its message. */
function exceptionLine(text: string, parts: readonly string[]): string | undefined {
  const exception = [...text.matchAll(HEADING)].at(-1)?.[1];
  const isIt = (line: string) => (exception ? isOf(exception, line) : NAMED.test(line));
  const firstLines = parts.map((part) => part.trimStart().split('\n', 1)[0] ?? '');
  const lines = text.split('\n');
  return (
    firstLines.findLast(isIt) ?? lines.findLast(isIt) ?? lines.findLast((line) => NAMED.test(line))
  );
}

/** The line that says most of an output: of an error, the one that names the exception. */
export function lastLine(kind: string, text: string, parts: readonly string[]): string {
  const named = kind === 'error' ? exceptionLine(text, parts) : undefined;
  const line = named ?? text.split('\n').findLast((line) => line.trim() !== '') ?? '';
  return line.trim().slice(0, LONGEST);
}
