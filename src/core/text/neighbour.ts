/** What kind of text a line is that stands beside a message. */
export type Neighbour = 'document' | 'prose' | 'log' | 'other';

const MAX_LENGTH = 400;
/** A heading, an item of a list, a quote, a prompt, a row of a table. */
const MARKED = /^(?:#+ |[-*•>] |[-*•]$|\d{1,2}[.)] |\$ |[|`]|={3,}$|\w+\) )/;
/** What an article puts before its parts. */
const PART =
  /^(?:\W{0,3})(?:symptoms?|solutions?|fix(?:es)?|causes?|reasons?|issues?|problems?|questions?|answers?|q|a|workarounds?|resolutions?|notes?|tips?|why|what|how|when|explanation|description|examples?|common|known|typical|error messages?|overview|background|summary)\b[^=]{0,80}$/i;
const OTHER_SCRIPT = /[\u0370-\u1FFF\u3040-\uFAFF]/;
/** Words of sentences, which hardly any log has two of. */
const SENTENCE =
  /\b(?:the|an?|is|are|was|you|your|this|these|that|it|we|of|by|because|often|usually|when|occurs?|can|may|should|please|means?|if)\b/gi;
const LOG = [
  /^(?:Traceback |File "|Collecting |Requirement |Successfully |Downloading |\S{1,80}Error: )/,
  /Check failed|Aborted|Segmentation fault|core dumped|Warning: |\.\.\.$|…$|[A-Za-z]:\\|\w\/[\w.-]+\//,
  /\w=\S|\d%|\d\/\d|\d ?(?:it|s|ms|MB|kB|GB)\b/,
];

/** Tells what a line that stands beside a message says of it. */
export function neighbour(text: string): Neighbour {
  const line = text.slice(0, MAX_LENGTH).trim();
  if (MARKED.test(line) || PART.test(line)) return 'document';
  if (OTHER_SCRIPT.test(line)) return 'document';
  const isSentence = [...line.matchAll(SENTENCE)].length > 1;
  const isIntroducing = line.endsWith(':') && line.split(' ').length > 2;
  if (isSentence && isIntroducing) return 'document';
  if (isSentence && !/[\\/]\w/.test(line)) return 'prose';
  return LOG.some((form) => form.test(line)) ? 'log' : 'other';
}
