import { distributionsOf } from '../packages/distributions.ts';
import { deepestOwner, NOTEBOOK } from '../text/owner.ts';
import type { NoteFamily } from './note-family.ts';

const NO_NAME = /^cannot import name '(\w+)' from '(\w[\w.]*)'/;
const NO_ATTRIBUTE = /^module '(\w[\w.]*)' has no attribute '(\w+)'/;
const NO_PART = /^No module named '(\w+\.[\w.]+)'/;

/** Colab has imported these before the first cell; what needs them declares which version it needs. */
const PRELOADED = new Set(['typing_extensions', 'google.protobuf', 'PIL', 'pandas', 'websockets']);

const packageOf = (module: string) =>
  module
    .split('.')
    .slice(0, module.startsWith('google.') ? 2 : 1)
    .join('.');

/** A private part, which only the package itself asks for. */
const isPrivate = (module: string) => /\._[a-z]/.test(module);

/** Cython's check of another package's type. */
const SIZE =
  /^(?!numpy\.|builtins\.)([A-Za-z_]\w*\.[\w.]+) (?:size changed, may indicate binary incompatibility|has the wrong size, try recompiling)(?:\. Expected (\d+)(?: from C header)?, got (\d+))?/;

/** How packages say it themselves. */
const SAID: readonly [owner: string, form: RegExp][] = [
  ['pillow', /extension was built for another version of Pillow/],
  ['torchvision', /operator torchvision::\w+ does not exist/],
  ['jax', /^jaxlib (?:is )?version .{0,200}(?:requires|incompatible)/],
  ['protobuf', /Protobuf Gencode\/Runtime versions/],
  ['numba', /initialization of _internal failed without raising/],
];

/** By the mechanism that breaks NumPy: a package was replaced below a session that had loaded it. */
export const OTHER_PACKAGES = [
  {
    id: 'other-package-mixed',
    note: 'other-package',
    example: "ImportError: cannot import name 'is_directory' from 'PIL._util'",
    match({ message, frames }, installed) {
      const [, name, from] = NO_NAME.exec(message) ?? [];
      const [, of, attribute] = NO_ATTRIBUTE.exec(message) ?? [];
      const module = from ?? of ?? NO_PART.exec(message)?.[1];
      if (!module || module.startsWith('numpy')) return undefined;
      const pack = packageOf(module);
      const owner = deepestOwner(frames);
      const isOwn = owner === pack || (owner !== undefined && owner === pack.split('.')[0]);
      const isInstalled = distributionsOf(pack).some((name) => installed.has(name));
      const isOutdated = PRELOADED.has(pack) && owner !== undefined && owner !== NOTEBOOK;
      const isAlone = owner === undefined && isPrivate(module);
      if (!isOwn && !isInstalled && !isOutdated && !isAlone) return undefined;
      return { missing: name ?? attribute ?? module, module, owner: pack };
    },
  },
  {
    id: 'other-package-size-changed',
    note: 'other-package',
    example:
      'ValueError: pyarrow.lib.IpcWriteOptions size changed, may indicate binary incompatibility. Expected 88 from C header, got 72 from PyObject',
    match({ exception, message }) {
      const [, module, builtFor, running] = SIZE.exec(message) ?? [];
      if (!module || exception.endsWith('Warning')) return undefined;
      const sizes = builtFor && running ? { builtFor, running } : {};
      return { module, owner: packageOf(module), ...sizes };
    },
  },
  {
    id: 'other-package-mismatched',
    note: 'other-package',
    example:
      'ImportError: The _imaging extension was built for another version of Pillow or PIL: Core version: 7.1.2',
    match({ message }) {
      const owner = SAID.find(([, form]) => form.test(message))?.[0];
      return owner ? { owner } : undefined;
    },
  },
] as const satisfies readonly NoteFamily[];

/** Id of the note on Colab's own warning about packages other than NumPy. */
export const OTHER_IMPORTED = 'other-package-imported';
