/** Lines carry a few heads at most: a container, a time, a level. */
const MAX_HEADS = 4;
const MAX_LEARNT = 8;
/** No head is longer. */
const MAX_HEAD = 250;

/** Heads that only a log writes. */
const LOG_HEADS: readonly RegExp[] = [
  // A time, with the date before it or in brackets.
  /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,:]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?\]?(?: (?:-|\|) +|: +| +|$)/,
  /^\[\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\] ?/,
  /^\d\d:\d\d:\d\d(?:[.,]\d{1,9})? (?:[-|] )?/,
  // The system's journal.
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,80} [\w./-]{1,80}(?:\[\d{1,9}\])?: /,
  // `rich` sets levels below each other.
  /^(?:DEBUG|INFO|WARNING|ERROR|CRITICAL) {2,6}(?=[^\s|])/,
  // A container's log as Kubernetes keeps it.
  /^std(?:err|out) [FP] /,
  // Whose process it was: Ray, torchrun, MPI.
  /^\((?:[\w.:<>-]{1,80} )?(?:pid|PID)[= ]\d{1,9}(?:, [^()]{1,80})?\) ?/,
  /^\[(?:rank|default|worker)?:? ?\d{1,6}(?:,\d{1,6})?\](?:<std(?:err|out)>)?:? ?/,
  // A step of a container's build.
  /^#\d{1,4} \d{1,5}\.\d{1,3} /,
  // A logger: its level and its name.
  /^(?:DEBUG|INFO|WARNING|ERROR|CRITICAL|FATAL):[\w.-]{1,80}:/,
  /^\[(?:DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL|STDERR|stderr|stdout)\]:? ?/,
  /^(?:DEBUG|INFO|WARNING|ERROR|CRITICAL) +\d\d-\d\d \d\d:\d\d:\d\d \[[\w./:-]{1,80}\] /,
  /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{6} +\d{1,9} [\w./-]{1,80}:\d{1,6}\] /,
];

/** Whose name it is can be anything: a log's head only where it stands before the line below as well. */
const NAMED_HEAD =
  /^(?:[\w.-]{1,80} +\| ?|(?:[a-z][a-z0-9-]{0,60})?\d{1,9}: |\[(?!(?:bug|feature|question|docs?|help|issue|closed|open|solved)\])[\w./:-]{1,120}\]:? |[\w-]{1,60}\[[\w.]{1,40}\]: |[a-z][a-z0-9-]{0,60}-[a-z0-9]{0,16}\d[a-z0-9]{0,16} )/i;

/** Told by the signs of such a head alone, for this is asked of every line. */
function mayBeNamed(text: string): boolean {
  if (text.startsWith('[') || text.includes('|') || text.includes(']: ')) return true;
  const space = text.indexOf(' ');
  if (space > 1 && text[space - 1] === ':') return true;
  const dash = text.indexOf('-');
  return dash > 0 && dash < space;
}

/** Colab's server writes its log as one JSON object a line. */
const JSON_LINE = /^\{"pid":\d{1,9},"type":"\w{1,20}".{0,80}"msg":"/;
const JSON_END = /","time":"[^"]{1,40}"(?:,"v":\d+)?\}$/;

/** A line of an output, without what a log sets before it. */
export interface Logged {
  text: string;
  /** As it stands there. */
  line: string;
  /** A log's head stood before it. */
  hasHead: boolean;
}

export interface LogHeadReader {
  /** Adds the lines that this one completes: one that may carry a name waits for the next. */
  read(line: string, completed: Logged[]): void;
  end(completed: Logged[]): void;
}

/** The message in a line of Colab's JSON log. */
function inJson(line: string): string | undefined {
  const head = line.startsWith('{"pid":') ? JSON_LINE.exec(line)?.[0] : undefined;
  const end = head === undefined ? null : JSON_END.exec(line);
  if (head === undefined || !end) return undefined;
  return line.slice(head.length, end.index).replaceAll('\\"', '"').replaceAll('\\\\', '\\');
}

/** Every known head begins so, and few other lines do. */
const BEGINNING = /^(?:[[(\d{]|#\d|[A-Z][a-z]{2} |std|[A-Z]{4,8}[: ]|[IWEF]\d)/;

function headLength(text: string): number {
  for (const head of LOG_HEADS) {
    const [found] = head.exec(text) ?? [];
    if (found !== undefined) return found.length;
  }
  return 0;
}

/** `rich` names the place at the end of a line that begins with a time. */
function withoutPlace(text: string, line: string): string {
  const at = line.startsWith('[') ? text.trimEnd().lastIndexOf('  ') : -1;
  return at > 0 && /^ +[\w.-]{1,60}\.py:\d{1,6} *$/.test(text.slice(at)) ? text.slice(0, at) : text;
}

function withoutLogHeads(line: string): Logged {
  if (!BEGINNING.test(line)) return { text: line, line, hasHead: false };
  const message = inJson(line);
  let text = message ?? line;
  let heads = 0;
  while (heads < MAX_HEADS) {
    const length = headLength(text.slice(0, MAX_HEAD));
    if (length === 0) break;
    text = text.slice(length);
    heads += 1;
  }
  return { text: withoutPlace(text, line), line, hasHead: heads > 0 || message !== undefined };
}

const withoutName = (logged: Logged, name: string): Logged => {
  const { text } = withoutLogHeads(logged.text.slice(name.length));
  return { text, line: logged.line, hasHead: true };
};

const isLearnt = (text: string, name: string) => text.startsWith(name) || text === name.trimEnd();

/**
 * Takes off what a log sets before each of its lines: times, levels, whose process or container it was.
 * The name of a container is learnt where it stands before two lines in a row.
 */
export function createLogHeadReader(): LogHeadReader {
  const learnt: string[] = [];
  let waiting: { logged: Logged; name: string } | undefined;

  const release = (completed: Logged[]) => {
    if (waiting) completed.push(waiting.logged);
    waiting = undefined;
  };

  return {
    read(line, completed) {
      const logged = withoutLogHeads(line);
      const { text } = logged;
      const known = learnt.length > 0 ? learnt.find((name) => isLearnt(text, name)) : undefined;
      if (known !== undefined) {
        release(completed);
        completed.push(withoutName(logged, known));
        return;
      }
      const name = mayBeNamed(text) ? NAMED_HEAD.exec(text.slice(0, MAX_HEAD))?.[0] : undefined;
      if (name === undefined) {
        release(completed);
        completed.push(logged);
        return;
      }
      if (waiting?.name !== name) {
        release(completed);
        waiting = { logged, name };
        return;
      }
      if (learnt.length < MAX_LEARNT) learnt.push(name);
      completed.push(withoutName(waiting.logged, name), withoutName(logged, name));
      waiting = undefined;
    },
    end: release,
  };
}
