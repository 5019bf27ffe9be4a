/** What kind of text a line is that stands beside a message. */
export type Neighbour = 'document' | 'prose' | 'log' | 'chain' | 'other';

const MAX_LENGTH = 400;
/** A heading, an item of a list, a quote, a row of a table. */
const MARKED = /^(?:#+ |[-*•>] |[-*•]$|\d{1,2}[.)] |[|`]|={3,}$|\w+\) )/;
/** What an article puts before its parts. */
const PART =
  /^(?:\W{0,3})(?:symptoms?|solutions?|fix(?:es)?|causes?|reasons?|issues?|problems?|questions?|answers?|q|a|workarounds?|l[oö]sung\w*|soluci\w+|fehler\w*|erreurs?|errore?s?|ursache\w*|s[ií]ntomas?|resolutions?|notes?|tips?|why|what|how|when|explanation|description|examples?|common|known|typical|error messages?|overview|background|summary)\b[^=]{0,80}$/i;
const OTHER_SCRIPT = /[\u0370-\u1FFF\u3040-\uFAFF]/;
/** Logs are written in English, whatever their reader speaks. */
const ACCENT = /[\u00C0-\u024F]/;
/** Words of sentences, which hardly any log has two of. */
const SENTENCE =
  /\b(?:the|an?|is|are|was|you|your|this|these|that|it|we|of|by|because|often|usually|when|occurs?|can|may|should|please|means?|if)\b/gi;
const LOG = [
  /^(?:Traceback |File "|Collecting |Requirement |Successfully |Downloading |\S{1,80}Error: )/,
  /Check failed|Aborted|Segmentation fault|core dumped|Warning: |\.\.\.$|…$|[A-Za-z]:\\|\w\/[\w.-]+\//,
  /\w=\S|\d%|\d\/\d|\d ?(?:it|s|ms|MB|kB|GB)\b/,
];

/** Python's words between the parts of a traceback. */
const CHAIN =
  /^(?:The above exception was the direct cause|During handling of the above exception)/;
/** What ComfyUI and its manager set over what they do. */
const OF_PROGRAM = /^(?:Import times for custom nodes:$|### (?:Loading: |ComfyUI ))/;

/** Three words or more that show what follows. */
const isIntroducing = (line: string, hasPath: boolean) =>
  line.endsWith(':') && line.split(' ').length > 2 && !hasPath && !/[\d=]/.test(line);

/** Tells what a line that stands beside a message says of it. */
export function neighbour(text: string): Neighbour {
  const line = text.slice(0, MAX_LENGTH).trim();
  if (CHAIN.test(line)) return 'chain';
  if (OF_PROGRAM.test(line)) return 'log';
  if (MARKED.test(line) || PART.test(line)) return 'document';
  if (OTHER_SCRIPT.test(line)) return 'document';
  const isSentence = [...line.matchAll(SENTENCE)].length > 1;
  const hasPath = /[\\/]\w/.test(line);
  if (isIntroducing(line, hasPath)) return 'document';
  if ((isSentence || ACCENT.test(line)) && !hasPath) return 'prose';
  return LOG.some((form) => form.test(line)) ? 'log' : 'other';
}
