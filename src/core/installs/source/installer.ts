/** The program that a command runs, behind `sudo`, `env`, assignments and the like. */
export interface Program {
  tool: 'pip' | 'uv' | 'conda' | 'mamba' | 'other';
  words: readonly string[];
  /** Another Python than the session's: from a folder of its own, or Python 2. */
  isElsewhere: boolean;
}

const ASSIGNMENT = /^[A-Za-z_]\w*=/;
const KEYWORDS = new Set(
  'then do else if while until time nohup exec command builtin env sudo nice { !'.split(' '),
);
const ELSEWHERE = /^(?:PIP_TARGET|PIP_PREFIX|PIP_ROOT|PIP_USER|VIRTUAL_ENV|PIP_DRY_RUN)=/;
const PIP = /^pip(\d?)[\d.]*$/;
const PYTHON = /^(?:python|pypy)(\d?)[\d.]*$|^py$/;
/** Where the session's own Python is, on Colab. */
const SYSTEM = /^(?:\/usr\/|\/opt\/|\/bin\/|\{sys)/;

const isVariable = (word: string) => /^["']?[{$]/.test(word);

/** The words of `python -m pip ...`, from the module's name on. */
function moduleOf(words: readonly string[]): readonly string[] {
  const at = words.indexOf('-m');
  return at > 0 && words.slice(1, at).every((word) => word.startsWith('-'))
    ? words.slice(at + 1)
    : [];
}

/** Reads which installer a command runs, if any, and in whose environment. */
export function readProgram(all: readonly string[]): Program {
  let start = 0;
  let isElsewhere = false;
  for (; start < all.length; start += 1) {
    const word = all[start] ?? '';
    const isSkipped = KEYWORDS.has(word) || ASSIGNMENT.test(word);
    // An option of `sudo` or `env`, or the user, number or limit it is given.
    const isOption = start > 0 && (word.startsWith('-') || /^(?:\d+[smh]?|root)$/.test(word));
    if (!isSkipped && !isOption && word !== 'timeout') break;
    if (ELSEWHERE.test(word)) isElsewhere = true;
  }
  const words = all.slice(start);
  const [program = ''] = words;
  const slash = program.lastIndexOf('/');
  const name = program.slice(slash + 1);
  if (slash >= 0 && !SYSTEM.test(program)) isElsewhere = true;
  const [, pipMajor] = PIP.exec(name) ?? [];
  if (pipMajor !== undefined) {
    return { tool: 'pip', words: words.slice(1), isElsewhere: isElsewhere || pipMajor === '2' };
  }
  if (name === 'uv') return { tool: 'uv', words: words.slice(1), isElsewhere };
  if (name === 'conda') return { tool: 'conda', words: words.slice(1), isElsewhere };
  if (name === 'mamba' || name === 'micromamba') {
    return { tool: 'mamba', words: words.slice(1), isElsewhere };
  }
  const python = PYTHON.exec(name);
  if (!python && !isVariable(program)) return { tool: 'other', words, isElsewhere };
  const [module, ...rest] = moduleOf(words);
  const isTool = module === 'pip' || module === 'uv';
  return {
    tool: isTool ? module : 'other',
    words: isTool ? rest : words,
    isElsewhere: isElsewhere || python?.[1] === '2',
  };
}
