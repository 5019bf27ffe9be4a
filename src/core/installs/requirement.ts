/** One package that an install command asks for. */
export interface Requirement {
  /** Normalised; undefined where an address or a file does not tell. */
  name?: string;
  /** What its version shall be, such as `==1.26.4` or `<2`; `@` for what lies at an address; empty if any will do. */
  spec: string;
}

const NAMED = /^(?:[\w-]+::)?([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])? *([=<>!~(][^;@]*)?/;
const DISTRIBUTION =
  /^([A-Za-z]\w*(?:[.-][A-Za-z]\w*)*)-(\d[\w.!+]*?)(?:-.*\.whl|\.tar\.gz|\.zip)$/;

const normal = (name: string) => name.toLowerCase().replaceAll(/[-_.]+/g, '-');

function ofAddress(address: string): Requirement {
  const [path = '', fragment = ''] = address.split('#');
  const egg = /\begg=([\w.-]+)/.exec(fragment)?.[1];
  if (egg) return { name: normal(egg), spec: '' };
  const file = path.split('?')[0]?.split('/').at(-1) ?? '';
  const [, name, version = ''] = DISTRIBUTION.exec(file) ?? [];
  if (name) return { name: normal(name), spec: `==${version}` };
  const repository = /^git\+.*\/([\w.-]+?)(?:\.git)?(?:@[^/]*)?$/.exec(path)?.[1];
  return repository ? { name: normal(repository), spec: '@' } : { spec: '' };
}

/** Reads a requirement, an address, a wheel's path or a project's folder. */
export function readRequirement(word: string): Requirement {
  const [before = '', address] = word.split(' @ ');
  if (address !== undefined) {
    const { spec } = ofAddress(address);
    return { name: normal(before.replace(/\[.*/, '').trim()), spec: spec || '@' };
  }
  if (word.includes('://') || word.startsWith('git+')) return ofAddress(word);
  if (/\.(?:whl|zip|tar\.gz)$/.test(word)) return ofAddress(word);
  // A project's folder is one more package, and not NumPy.
  if (/^[./~]|\//.test(word)) return { name: 'project-folder', spec: '' };
  const [, name, spec = ''] = NAMED.exec(word) ?? [];
  return name ? { name: normal(name), spec: spec.replaceAll(/[()\s]/g, '') } : { name: word, spec };
}
