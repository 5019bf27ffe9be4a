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
const BEGINNING = /^ {0,6}[CDFIPRSUNW]/;
const FETCHED =
  /^ {0,4}(?:Using cached|Downloading|Processing) (?:\S*[/\\])?numpy-(\d[\w.!+]*)(?:-|\.tar\.gz|\.zip)/;
const FOUND = /^ {0,4}Found existing installation: numpy (\d[\w.!+-]*)/;
/** Since 25.1 pip draws a bar over the end of the line. */
const REMOVED =
  /^ {0,6}(?:Uninstalling|Successfully uninstalled) numpy-(\d[\w.!+-]*\w)(?::?$|:?[━╸╺])/;
const LEFT_ALONE = /^ {0,4}(?:Not uninstalling numpy at |Defaulting to user installation )/;
const IN_COLAB =
  /^Requirement already satisfied: .* in \/usr\/local\/lib\/python3\.\d+\/dist-packages/;
const LISTS = /^ {0,2}Installing collected packages:/;
const INSTALLED = /^ {0,2}Successfully installed (.*)$/;
const INSTALLED_NUMPY = /(?:^| )numpy-(\d[\w.!+-]*)/;

function versionStep(text: string): PipStep | undefined {
  const fetched = FETCHED.exec(text)?.[1];
  if (fetched) return { is: 'fetched', version: fetched };
  const found = FOUND.exec(text)?.[1];
  if (found) return { is: 'found', version: found };
  const removed = REMOVED.exec(text)?.[1];
  return removed ? { is: 'removed', version: removed } : undefined;
}

/** What a line of pip's log says about NumPy. Deeper than pip indents it, it is an example in a document. */
export function readPipLine(text: string): PipStep | undefined {
  // Without -y, pip asks before it removes, and may be told no.
  if (text.endsWith('Would remove:')) return { is: 'in-question' };
  if (!BEGINNING.test(text)) return undefined;
  if (text.includes('Rolling back uninstall of numpy')) return { is: 'put-back' };
  if (LISTS.test(text)) return { is: 'lists', numpy: /[ ,:]numpy(?:,|$)/.test(text) };
  const packages = INSTALLED.exec(text)?.[1];
  if (packages !== undefined) {
    return { is: 'installed', version: INSTALLED_NUMPY.exec(packages)?.[1] };
  }
  if (LEFT_ALONE.test(text)) return { is: 'left-alone' };
  if (IN_COLAB.test(text)) return { is: 'in-colab' };
  const request = requestIn(text);
  if (request) return { is: 'asked', request };
  if (text.startsWith('Collecting ')) return { is: 'collected' };
  return versionStep(text);
}
