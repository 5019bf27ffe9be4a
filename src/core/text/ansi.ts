const ESCAPE = '\u001B';
const BELL = '\u0007';
/** What follows the escape character in a colour or cursor code. */
const CODE = /^(?:\[[0-?]*[ -/]*[@-~]|[@-Z\\^_])/;

/** Removes one code, or a title or link code (`]...`), which ends at a bell or the next escape. */
function withoutCode(part: string): string {
  if (!part.startsWith(']')) return part.replace(CODE, '');
  const bell = part.indexOf(BELL);
  return bell < 0 ? '' : part.slice(bell + 1);
}

/** The text that a terminal shows of a line with colour, cursor and link codes. */
export function withoutAnsi(text: string): string {
  if (!text.includes(ESCAPE)) return text;
  const [plain = '', ...coded] = text.split(ESCAPE);
  return plain + coded.map((part) => withoutCode(part)).join('');
}
