const CLAUSE = /^(===?|=|!=|~=|<=?|>=?)(\d[\w.!+*]*)$/;

/** The release numbers of a version; what is no number ends them. */
const numbersOf = (version: string): number[] =>
  (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);

/** Compares two versions by their release numbers: below 0 if `a` is the older one. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True if `version` begins with the numbers of `prefix`: `1.26.4` with `1.26`. */
function startsWith(version: string, prefix: string): boolean {
  const numbers = numbersOf(version);
  return numbersOf(prefix).every((number, at) => number === (numbers[at] ?? 0));
}

function meets(version: string, clause: string): boolean {
  const [, operator = '', wanted = ''] = CLAUSE.exec(clause) ?? [];
  const order = compareVersions(version, wanted);
  const isPrefix = operator === '=' || wanted.endsWith('*');
  const isSame = isPrefix ? startsWith(version, wanted) : order === 0;
  switch (operator) {
    case '=':
    case '==':
    case '===':
      return isSame;
    case '!=':
      return !isSame;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '~=':
      return order >= 0 && startsWith(version, wanted.replace(/\.\w+$/, ''));
    default:
      return false;
  }
}

/**
 * True if an installed version is one that a requirement such as `>=1.26,<2` allows; pip then leaves
 * it as it is. A requirement that cannot be read allows nothing.
 */
export const satisfies = (version: string, requirement: string): boolean =>
  requirement.split(',').every((clause) => meets(version, clause.trim()));

/** True if two texts name the same version; a local part such as `+cu12` is no other one. */
export const isSameVersion = (a: string, b: string): boolean =>
  a.split('+', 1)[0] === b.split('+', 1)[0];
