/** Options of a command line, by name and without dashes, and what is left. */
export interface Arguments {
  /** Every option that was given, the valued ones too. */
  options: ReadonlySet<string>;
  /** What a valued option was last given. */
  values: ReadonlyMap<string, string>;
  /** Every value that was given, with its option. */
  given: readonly (readonly [option: string, value: string])[];
  rest: readonly string[];
  /** Those words of the rest that may be the value of an option that is not known. */
  doubtful: ReadonlySet<string>;
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

/** Options of all tools that stand alone; what follows another that is not known may be its value. */
const ALONE = new Set(
  [
    'h help v vv vvv verbose V version q qq qqq quiet json debug isolated dry-run d download-only',
    'U upgrade I ignore-installed force-reinstall reinstall refresh no-deps only-deps pre user',
    'y yes no-input no-color no-cache-dir no-cache n no-index no-clean compile no-compile exact all',
    'no-build-isolation use-pep517 no-use-pep517 no-build no-sources prefer-binary require-hashes',
    'break-system-packages ignore-requires-python require-virtualenv disable-pip-version-check',
    'no-warn-script-location no-warn-conflicts system strict offline native-tls no-progress no-config',
    'all-extras compile-bytecode no-verify-hashes preview update-deps freeze-installed no-update-deps',
    'no-pin copy override-channels use-local k insecure use-index-cache clobber S update-all',
    'satisfied-skip-solve update-specs strict-channel-priority no-channel-priority dev m mkdir',
  ].flatMap((names) => names.split(' ')),
);

/** Reads the words after a command's name; short options may be joined, as in `-qU`. */
export function readArguments(
  words: readonly string[],
  valued: ReadonlySet<string>,
  isEnd: (word: string) => boolean = () => false,
): Arguments {
  const options = new Set<string>();
  const values = new Map<string, string>();
  const given: [string, string][] = [];
  const rest: string[] = [];
  const doubtful = new Set<string>();
  let isUnknown = false;
  let awaiting: string | undefined;
  const set = (name: string, value: string) => {
    values.set(name, value);
    given.push([name, value]);
  };
  const give = (name: string, value: string) => {
    options.add(name);
    if (value === '') awaiting = name;
    else set(name, value);
  };
  for (const [index, word] of words.entries()) {
    if (awaiting !== undefined) {
      set(awaiting, word);
      awaiting = undefined;
    } else if (word.startsWith('--')) {
      const [name = '', ...value] = word.slice(2).split('=');
      if (valued.has(name)) give(name, value.join('='));
      else options.add(name);
      isUnknown = value.length === 0 && !valued.has(name) && !ALONE.has(name);
    } else if (word.startsWith('-') && word !== '-') {
      const letters = word.slice(1).split('');
      const end = letters.findIndex((letter) => valued.has(letter));
      for (const letter of end < 0 ? letters : letters.slice(0, end)) options.add(letter);
      if (end >= 0) give(letters[end] ?? '', letters.slice(end + 1).join(''));
      isUnknown = end < 0 && !letters.every((letter) => ALONE.has(letter));
    } else if (isEnd(word)) {
      return { options, values, given, rest: words.slice(index), doubtful };
    } else {
      rest.push(word);
      if (isUnknown) doubtful.add(word);
      isUnknown = false;
    }
  }
  return { options, values, given, rest, doubtful };
}
