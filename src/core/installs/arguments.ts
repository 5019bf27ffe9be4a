/** Options of a command line, by name and without dashes, and what is left. */
export interface Arguments {
  /** Every option that was given, the valued ones too. */
  options: ReadonlySet<string>;
  /** What a valued option was last given. */
  values: ReadonlyMap<string, string>;
  rest: readonly string[];
}

/** Options of pip and uv that take a value. */
export const PIP_VALUED = new Set(
  [
    'r requirement requirements c constraint constraints i index-url index default-index',
    'extra-index-url f find-links trusted-host t target prefix root python p python-version',
    'python-platform platform implementation abi no-binary only-binary upgrade-strategy',
    'timeout retries proxy cert client-cert progress-bar src cache-dir log e editable',
    'global-option config-settings C report root-user-action exists-action use-feature',
    'P upgrade-package reinstall-package exclude-newer torch-backend b override overrides',
    'prerelease index-strategy link-mode keyring-provider resolution directory project config-file',
  ].flatMap((names) => names.split(' ')),
);

/** Options of conda and mamba that take a value. */
export const CONDA_VALUED = new Set(
  'n name p prefix c channel file f solver repodata-fn channel-priority revision'.split(' '),
);

/** Reads the words after a command's name; short options may be joined, as in `-qU`. */
export function readArguments(
  words: readonly string[],
  valued: ReadonlySet<string>,
  isEnd: (word: string) => boolean = () => false,
): Arguments {
  const options = new Set<string>();
  const values = new Map<string, string>();
  const rest: string[] = [];
  let awaiting: string | undefined;
  const give = (name: string, value: string) => {
    options.add(name);
    if (value === '') awaiting = name;
    else values.set(name, value);
  };
  for (const [index, word] of words.entries()) {
    if (awaiting !== undefined) {
      values.set(awaiting, word);
      awaiting = undefined;
    } else if (word.startsWith('--')) {
      const [name = '', ...value] = word.slice(2).split('=');
      if (valued.has(name)) give(name, value.join('='));
      else options.add(name);
    } else if (word.startsWith('-') && word !== '-') {
      const letters = word.slice(1).split('');
      const end = letters.findIndex((letter) => valued.has(letter));
      for (const letter of end < 0 ? letters : letters.slice(0, end)) options.add(letter);
      if (end >= 0) give(letters[end] ?? '', letters.slice(end + 1).join(''));
    } else if (isEnd(word)) {
      return { options, values, rest: words.slice(index) };
    } else rest.push(word);
  }
  return { options, values, rest };
}
