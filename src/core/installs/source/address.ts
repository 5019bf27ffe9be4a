/** What an address or a file's name says about the package that lies there. */
export interface Addressed {
  /** As it is written; undefined where nothing tells. */
  name?: string;
  /** Of a distribution's file; undefined for a repository. */
  version?: string;
}

/** A wheel's name has no dash before its version. */
const WHEEL = /^([A-Za-z0-9][\w.]*)-([^-]+)-.*\.whl$/;
const SOURCE = /^([A-Za-z]\w*(?:[.-][A-Za-z]\w*)*)-(\d[\w.!+]*?)\.(?:tar\.(?:gz|bz2|xz)|tgz|zip)$/;
/** After the repository's name in the path of a snapshot of it, on the hosts of Git. */
const SNAPSHOT = /^(?:archive|zipball|tarball|get|zip|tar\.gz|legacy\.(?:zip|tar\.gz))$/;
/** After it in the path of a file that lies in it or was published with it. */
const OF_REPOSITORY = /^(?:releases|raw|resolve|blob|-)$/;
/** Their paths are all of repositories, whatever comes after. */
const GIT_HOST =
  /^(?:www\.|codeload\.|api\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)$/;
const REPOSITORY = /^[\w.-]+$/;

const withoutEnding = (name: string) => name.replace(/\.git$/, '');

/** The name and the version in a distribution's file name. */
function ofFile(file: string): Addressed {
  const [, name, version] = WHEEL.exec(file) ?? SOURCE.exec(file) ?? [];
  return name && version ? { name, version } : {};
}

/** Host and path without scheme, user and what follows a question mark. */
function partsOf(address: string): string[] {
  const path = address.split('?', 1)[0] ?? '';
  const place = path.replace(/^(?:git\+)?(?:[a-z]+:\/\/)?/i, '');
  const host = place.split('/', 1)[0] ?? '';
  return place.slice(host.lastIndexOf('@') + 1).split('/');
}

const named = (name: string | undefined): Addressed =>
  name && REPOSITORY.test(name) ? { name: withoutEnding(name) } : {};

/** A repository's address may name a branch or a tag behind it, with slashes of its own. */
function ofRepository(address: string): Addressed {
  const path = partsOf(address).join('/').split('@', 1)[0] ?? '';
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf(':'));
  return at < 0 ? {} : named(path.slice(at + 1));
}

/** Of what an address writes otherwise, wheels have a plus sign only. */
const decoded = (file: string) => file.replaceAll(/%2b/gi, '+');

function ofArchive(address: string): Addressed {
  const [host = '', ...all] = partsOf(address);
  const parts = all[0] === 'repos' ? all.slice(1) : all;
  // Where groups stand in groups, a dash ends the repository's path.
  const end = parts.findIndex((part, index) => part === '-' && parts[index + 1] === 'archive');
  if (end > 1) return named(parts[end - 1]);
  if (SNAPSHOT.test(parts[2] ?? '')) return named(parts[1]);
  const file = ofFile(decoded(parts.at(-1) ?? ''));
  if (file.name) return file;
  if (host === 'raw.githubusercontent.com') return named(parts[1]);
  const inside = parts.findIndex((part, index) => index > 1 && OF_REPOSITORY.test(part));
  if (inside > 0) return named(parts[inside - 1]);
  return GIT_HOST.test(host) && parts.length === 2 ? named(parts[1]) : {};
}

/** Reads an address of a repository, an archive of one or a distribution, or a distribution's path. */
export function readAddress(address: string): Addressed {
  const [path = '', fragment = ''] = address.split('#');
  const egg = /\begg=([\w.-]+)/.exec(fragment)?.[1];
  if (egg) return { name: egg };
  if (path.startsWith('git+')) return ofRepository(path);
  return path.includes('://') ? ofArchive(path) : ofFile(path.split(/[\\/]/).at(-1) ?? '');
}
