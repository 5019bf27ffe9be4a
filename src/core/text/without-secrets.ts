/** Stands where a secret stood. */
const BLANK = '…';

/** Nothing longer is kept. */
const MOST = 4_000;

const ADDRESS = /:\/\/[^\s"'`<>]+/g;
/** Keys and tokens by how well-known services begin them; what follows must look random besides. */
const KEYS = [
  /\b(?:sk|pk|rk)[-_][\w-]{16,}/g,
  /(?:hf|r8|gsk|KGAT|nvapi|dapi|tskey|lsv2|xai|pplx|dop_v1|dckr_pat|npm|pypi|whsec|shpat|glpat)[-_][\w-]{16,}/g,
  /(?:gh[opsur]_|github_pat_)\w{16,}/g,
  /(?:AIza|ya29\.|GOCSPX-|1\/\/0)[\w-]{16,}/g,
  /(?:AKIA|ASIA|ABIA|ACCA|dapi)[A-Za-z\d]{16,}/g,
  /(?:xox[a-z]|xapp)-[\w-]{10,}|SG\.[\w-]{16,}\.[\w-]{16,}/g,
  // JSON web tokens.
  /eyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g,
];
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g;
const AUTHORIZATION = /(\b(?:Bearer|Basic)\s{1,4})([\w.~+/=-]{6,})/gi;
const OPTION = /(--?(?:token|password|passwd|secret|api-?key|auth)\s{1,4})([^\s"']{4,})/gi;
/** A name and a sign after which a secret stands. */
const GIVEN =
  /(?:passw(?:or)?d|passphrase|pwd|secret|token|credentials?|api[_-]?key|[_-]key|\bkey|key(?=["']?=)|signature|\bsig|\bauth(?:orization)?)["']?(?: ?[=:] ?| is )["']?/gi;
const VALUE = /[^\s"',;&)\]}]+/y;
const HOME = /([\\/](?:home|Users)[\\/]{1,2})([^\s\\/"'`<>:),;]+)/g;
const WINDOWS_HOME = /(\\Users\\{1,2})([^\\/"'`<>:\n]+)(?=\\)/g;
const MAIL_HOST = /@[\w-]+(?:\.[\w-]+)+/g;
const MAIL_SIGN = /[\w.+%-]/;
const LONGEST_NAME = 64;
const LONG = /\w{24,}/g;

/** NumPy's own messages point to chapters of its manual. */
const MANUAL = '://numpy.org/';

const countOf = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;

const isMixed = (run: string, least: number) =>
  countOf(run, /[a-z]/g) >= least && countOf(run, /[A-Z]/g) >= least;

/** An address without user, password, query and fragment; host and path stay. */
function bareAddress(found: string): string {
  if (found.startsWith(MANUAL)) return found;
  const end = found.search(/[?#]/);
  const path = end < 0 ? found : found.slice(0, end);
  const slash = path.indexOf('/', 3);
  const host = slash < 0 ? path : path.slice(0, slash);
  const start = Math.max(3, host.lastIndexOf('@') + 1);
  const colon = host.indexOf(':', start);
  // No port: a password where the address was cut.
  const isHalf = colon > 0 && !/^\d{0,5}$/.test(host.slice(colon + 1));
  const bare = isHalf ? `://${host.slice(start, colon + 1)}${BLANK}` : `://${path.slice(start)}`;
  return end < 0 || end === found.length - 1 ? bare : `${bare}?${BLANK}`;
}

const withoutKey = (run: string) => (/\d/.test(run) || isMixed(run, 3) ? BLANK : run);

/** A long run of signs is a secret where it looks like no name, word or mangled symbol. */
function withoutRandom(run: string): string {
  if (/^(?:[a-f\d]{32,}|[A-F\d]{32,})$/.test(run)) return BLANK;
  if (run.includes('_')) return run;
  return isMixed(run, 5) && countOf(run, /\d/g) >= 3 ? BLANK : run;
}

/** Where the value ends that begins at `start`: at its closing quote, or where no value goes on. */
function endOfValue(text: string, start: number): number {
  const quote = text[start - 1] ?? '';
  const close = /["']/.test(quote) ? text.indexOf(quote, start) : -1;
  if (close >= 0) return close;
  VALUE.lastIndex = start;
  return start + (VALUE.exec(text)?.[0].length ?? 0);
}

/** What an `=` assigns is always blanked; in a sentence only what looks like a secret. */
function withoutGiven(text: string): string {
  let [kept, at] = ['', 0];
  for (const { 0: name, index } of text.matchAll(GIVEN)) {
    const start = index + name.length;
    const value = text.slice(start, endOfValue(text, start));
    const isSecret = name.includes('=') ? value !== '' : value.length >= 8 && /\d/.test(value);
    if (index < at || !isSecret) continue;
    kept += text.slice(at, start) + BLANK;
    at = start + value.length;
  }
  return kept + text.slice(at);
}

function withoutMail(text: string): string {
  let [kept, at] = ['', 0];
  for (const { 0: host, index } of text.matchAll(MAIL_HOST)) {
    const first = Math.max(at, index - LONGEST_NAME);
    let start = index;
    while (start > first && MAIL_SIGN.test(text[start - 1] ?? '')) start -= 1;
    if (start === index || !/\.[A-Za-z]{2,24}$/.test(host)) continue;
    kept += text.slice(at, start) + BLANK;
    at = index + host.length;
  }
  return kept + text.slice(at);
}

function blankedOnce(text: string): string {
  const bare = text.replaceAll(ADDRESS, bareAddress).replaceAll(PRIVATE_KEY, BLANK);
  const keyless = KEYS.reduce((left, key) => left.replaceAll(key, withoutKey), bare)
    .replaceAll(AUTHORIZATION, `$1${BLANK}`)
    .replaceAll(OPTION, `$1${BLANK}`);
  const homeless = withoutGiven(keyless)
    .replaceAll(WINDOWS_HOME, `$1${BLANK}`)
    .replaceAll(HOME, `$1${BLANK}`);
  return withoutMail(homeless).replaceAll(LONG, withoutRandom);
}

/** What was blanked may show another secret, which stood around it. */
const MOST_ROUNDS = 5;

/**
 * A text without what nobody may find in it: keys and tokens, passwords, what addresses hold of them,
 * mail addresses and the names of home folders, each replaced by `…`; it is never longer than before. Of
 * the text the first 4,000 characters are read and given back.
 */
export function withoutSecrets(text: string): string {
  let kept = text.slice(0, MOST);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = blankedOnce(kept);
    if (next === kept) break;
    kept = next;
  }
  return kept;
}

/** Of a text that goes on so much is looked at for its beginning. */
const READ = 1_500;

/** What a cut has left of a word may be half a secret, which nobody knows by its shape. */
export function withoutLastWord(text: string): string {
  const end = text.lastIndexOf(' ');
  return end > 0 ? text.slice(0, end) : text;
}

/** The beginning of a text without secrets, at most `most` characters, cut between two words. */
export function keptBeginning(text: string, most: number): string {
  const kept = withoutSecrets(text.length > READ ? withoutLastWord(text.slice(0, READ)) : text);
  return kept.length >= most ? withoutLastWord(kept.slice(0, most)) : kept;
}
