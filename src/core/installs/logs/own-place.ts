/** How a line of an installer's log begins that names a place, and what stands before the place. */
const PLACES = [
  [/^Requirement already (?:satisfied|up-to-date): /, ' in '],
  [/^ {0,6}Not uninstalling /, ' at '],
  [/^ {0,4}Stored in directory: /, ': '],
  [/^ {0,2}WARNING: The scripts? /, " installed in '"],
  [/^ {0,4}(?:environment location|Prefix): /, ': '],
  [/^Using Python \d/, ' environment at: '],
] as const;

/** Only who is not root gets to know, and in Colab everyone is. */
const NOT_ROOT = /^Defaulting to user installation because/;

/** A person's folder, or a Python that they have installed on a Mac. */
const OWN =
  /^(?:\/home\/|\/Users\/|\/Library\/Frameworks\/|\/opt\/(?:homebrew|local)\/|[A-Za-z]:\\|~[/\\])/;
/** Colab's packages, and where its one user keeps things. */
const COLAB = /^\/(?:usr\/local\/lib\/python3\.\d+\/dist-packages|root|content)(?:\/|\s|$)/;

/** Most lines begin otherwise. */
const BEGINNING = /^(?: {0,6}[SWNeP]|R|U|D)/;

/** Reads of an output's installs where they put their packages, line by line. */
export interface PlaceReader {
  read(text: string): void;
  /** True where every place that is reported is one of a person's own computer. */
  isOwn(): boolean;
}

/** The path that a line of an installer's log names. */
function pathIn(text: string): string | undefined {
  const mark = PLACES.find(([beginning]) => beginning.test(text))?.[1];
  const at = mark === undefined ? -1 : text.indexOf(mark);
  return mark === undefined || at < 0 ? undefined : text.slice(at + mark.length);
}

/** Tells from an output's text whether its installs' paths are a place of the person's own. */
export function createPlaceReader(): PlaceReader {
  let hasOwn = false;
  let hasColabs = false;
  return {
    read(text) {
      if (hasColabs || !BEGINNING.test(text)) return;
      if (NOT_ROOT.test(text)) hasOwn = true;
      const path = pathIn(text);
      if (path === undefined) return;
      hasOwn ||= OWN.test(path);
      hasColabs = COLAB.test(path);
    },
    isOwn: () => hasOwn && !hasColabs,
  };
}
