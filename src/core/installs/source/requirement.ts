import { readAddress } from './address.ts';
import { isOfNumPy } from './numpy-taken-out.ts';

/** One package that an install command asks for. */
export interface Requirement {
  /** Normalised; undefined where an address or a file does not tell. */
  name?: string;
  /** What its version shall be, such as `==1.26.4` or `<2`; `@` for what lies at an address; empty if any will do. */
  spec: string;
  /** It may be the value of an option that is not known. */
  isDoubtful?: boolean;
}

const NAME = /^[a-z0-9][a-z0-9-]{0,99}$/;
const CLAUSE =
  /^[=<>!~]{1,3}\d[\d.*]{0,30}(?:\.?(?:a|b|c|rc|post|dev)\d{0,8}){0,3}(?:[+=][a-z\d._]{1,16})?$/i;

/** A normalised name that can be a package's. */
export const isPackageName = (name: string) => NAME.test(name);

/** Versions that are written out, such as `==1.26.4` or `>=1.26,<2`: no variable and nothing else. */
export const isVersionSpec = (spec: string) =>
  spec.length <= 200 && spec.split(',').every((clause) => CLAUSE.test(clause));

const NAMED = /^(?:[\w-]+::)?([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])? *([=<>!~(][^;@]*)?/;
/** Between a name and its address spaces may stand or not. */
const AT_ADDRESS = /^([^@:/]{1,200})@([A-Za-z+.-]{1,20}:\/\/.*)$/;
const ARCHIVE = /\.(?:whl|zip|tgz|tar\.(?:gz|bz2|xz))$/;

const normal = (name: string) => name.toLowerCase().replaceAll(/[-_.]+/g, '-');

function ofAddress(address: string): Requirement {
  const { name, version } = readAddress(address);
  // What tells nothing is most likely another package, as any other name is.
  if (!name) return isOfNumPy(address) ? { name: 'numpy', spec: '@' } : { spec: '' };
  return { name: normal(name), spec: version ? `==${version}` : '@' };
}

function readCertain(word: string): Requirement {
  const [, glued, behind] = AT_ADDRESS.exec(word) ?? [];
  const [before = '', address] = behind === undefined ? word.split(' @ ') : [glued, behind];
  if (address !== undefined) {
    const { spec } = ofAddress(address);
    return { name: normal(before.replace(/\[.*/, '').trim()), spec: spec || '@' };
  }
  if (word.includes('://') || word.startsWith('git+')) return ofAddress(word);
  if (ARCHIVE.test(word)) return ofAddress(word);
  // A project's folder is one more package, and not NumPy.
  if (/^[./~]|\//.test(word)) return { name: 'project-folder', spec: '' };
  const [, name, spec = ''] = NAMED.exec(word) ?? [];
  return name ? { name: normal(name), spec: spec.replaceAll(/[()\s]/g, '') } : { name: word, spec };
}

/**
 * Reads a requirement, an address, a wheel's path or a project's folder. It is doubtful where it may be
 * something else.
 */
export function readRequirement(word: string, isDoubtful = false): Requirement {
  const requirement = readCertain(word);
  return isDoubtful ? { ...requirement, isDoubtful } : requirement;
}
