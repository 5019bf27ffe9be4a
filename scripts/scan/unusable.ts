import { Unusable } from '../../src/core/saved/unusable.ts';

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'a folder, not a file',
  ENOTDIR: 'no such file',
};

/** What stopped a file from being read, in words. Throws on what is a bug of ours. */
export function asUnusable(error: unknown): Unusable {
  if (error instanceof Unusable) return error;
  if (error instanceof RangeError && error.message === 'Invalid string length') {
    return new Unusable('too large for one notebook, or one line of it');
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  return new Unusable(REASONS[code] ?? `cannot be read (${code})`);
}
