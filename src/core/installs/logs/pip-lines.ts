import { requestIn, type Request } from './pip-request.ts';

/** One line of pip's log, as far as it says something about NumPy. */
export type PipStep =
  | { is: 'collected' }
  | { is: 'asked'; request: Request }
  | { is: 'fetched' | 'found' | 'removed'; version: string }
  /** A removal that was undone, or only asked for. */
  | { is: 'put-back' | 'in-question' }
  /** The NumPy at hand lies in another place, and stays. */
  | { is: 'left-alone' }
  /** Packages lie where Colab's own do. */
  | { is: 'in-colab' }
  | { is: 'lists'; numpy: boolean }
  /** The version as pip names it; undefined where others were installed. */
  | { is: 'installed'; version: string | undefined };

/** How any of these lines begins; pip indents by at most six. */
const BEGINNING = /^ {0,6}([CDFINPRSU])/;
const FETCHED =
  /^ {0,4}(?:Using cached|Downloading|Processing) (?:\S*[/\\])?numpy-(\d[\w.!+]*)(?:-|\.tar\.gz|\.zip)/;
const FOUND = /^ {0,4}Found existing installation: numpy (\d[\w.!+-]*)/;
/** Since 25.1 pip draws a bar over the end of the line. */
const REMOVED =
  /^ {0,6}(?:Uninstalling|Successfully uninstalled) numpy-(\d[\w.!+-]*\w)(?::?$|:?[━╸╺])/;
const LEFT_ALONE = /^ {0,4}(?:Not uninstalling numpy at |Defaulting to user installation )/;
const SATISFIED = 'Requirement already satisfied: ';
const IN_COLAB = / in \/usr\/local\/lib\/python3\.\d{1,3}\/dist-packages/;
const LISTS = /^ {0,2}Installing collected packages:/;
const INSTALLED = /^ {0,2}Successfully installed (.*)$/;
const INSTALLED_NUMPY = /(?:^| )numpy-(\d[\w.!+-]*)/;

type Version = Extract<PipStep, { version: string }>['is'];

function versionStep(
  is: Exclude<Version, 'installed'>,
  pattern: RegExp,
  text: string,
): PipStep | undefined {
  const version = pattern.exec(text)?.[1];
  return version ? { is, version } : undefined;
}

function collecting(text: string): PipStep | undefined {
  const request = requestIn(text);
  if (request) return { is: 'asked', request };
  return text.startsWith('Collecting ') ? { is: 'collected' } : undefined;
}

function success(text: string): PipStep | undefined {
  const packages = INSTALLED.exec(text)?.[1];
  if (packages === undefined) return versionStep('removed', REMOVED, text);
  return { is: 'installed', version: INSTALLED_NUMPY.exec(packages)?.[1] };
}

/** What a line of pip's log says about NumPy. Deeper than pip indents it, it is an example in a document. */
export function readPipLine(text: string): PipStep | undefined {
  // Without -y, pip asks before it removes, and may get a no.
  if (text.endsWith('Would remove:')) return { is: 'in-question' };
  switch (BEGINNING.exec(text)?.[1]) {
    case 'C':
      return collecting(text);
    case 'D':
    case 'N':
      return LEFT_ALONE.test(text) ? { is: 'left-alone' } : versionStep('fetched', FETCHED, text);
    case 'P':
      return versionStep('fetched', FETCHED, text);
    case 'F':
      return versionStep('found', FOUND, text);
    case 'U':
      return versionStep('fetched', FETCHED, text) ?? versionStep('removed', REMOVED, text);
    case 'S':
      return success(text);
    case 'I':
      return LISTS.test(text) ? { is: 'lists', numpy: /[ ,:]numpy(?:,|$)/.test(text) } : undefined;
    case 'R':
      if (text.includes('Rolling back uninstall of numpy')) return { is: 'put-back' };
      return text.startsWith(SATISFIED) && IN_COLAB.test(text) ? { is: 'in-colab' } : undefined;
    default:
      return undefined;
  }
}
