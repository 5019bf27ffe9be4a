const NOTHING = /^(?:#|(?:pass|break|continue)\b|(?:else|try|finally):$|(?:global|nonlocal) )/;
/** A constant, however it is given back. */
const CONSTANT = /^return(?: (?:None|True|False|\d+|"[^"]*"|'[^']*'))?$/;
/** The head of a function, without defaults that would be worked out there. */
const HEAD = /^(?:async )?def \w+\([^=]*\):$/;
/** Text that begins on this line, and may go on below it. */
const TEXT = /^\w+ = \(?[rRuUbB]?(?:"[^"]*"?|'[^']*'?)$/;
const STRING = /^[rRuUbB]?(?:"[^"]*"|'[^']*')$/;
const FILTER = /^warnings\.(?:filterwarnings|simplefilter)\(.*\)$/;
const RAISES = /^raise ([A-Z]\w*(?:Error|Exception))\b/;
const NO_ATTRIBUTE = /\bmodule '[\w.]+' has no attribute '(\w+)'/;
/** What can ask for a name without writing it. */
const ASKS = /\b(?:raise|import|\w*getattr\w*|eval|exec|reload|setattr)\b|__|\bself\b/;

/** Of the names that a statement asks for, or the modules. */
const OF_NAMES = new Set(['AttributeError', 'ImportError', 'ModuleNotFoundError', 'NameError']);

/** All that it opens is closed on its line. */
function isWhole(statement: string): boolean {
  let open = 0;
  for (const sign of statement) {
    if ('([{'.includes(sign)) open += 1;
    if (')]}'.includes(sign)) open -= 1;
    if (open < 0) return false;
  }
  return open === 0 && !/[\\,:]$/.test(statement);
}

/** True where a statement cannot have raised what came from it. */
export function cannotRaise(statement: string, exception: string): boolean {
  if (NOTHING.test(statement) || CONSTANT.test(statement) || HEAD.test(statement)) return true;
  const raised = RAISES.exec(statement)?.[1];
  if (raised !== undefined) return exception.endsWith('Error') && raised !== exception;
  const isText = TEXT.test(statement) || STRING.test(statement) || FILTER.test(statement);
  return isText && OF_NAMES.has(exception);
}

/** True where a statement in a hook neither asks for the name that a module lacks, nor says that it does. */
export function cannotAskFor(statement: string, message: string): boolean {
  const name = NO_ATTRIBUTE.exec(message)?.[1];
  return (
    name !== undefined && isWhole(statement) && !statement.includes(name) && !ASKS.test(statement)
  );
}
