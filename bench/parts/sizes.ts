import { sizesOf } from '../../scripts/sizes.ts';
import type { Part } from '../measure/part.ts';

/** What users load, in bytes after gzip -9. */
export const sizes: Part = (_world, _sizes, tell) => {
  const { notebook, outputFrame, popup } = sizesOf('dist/chrome');
  tell(`${notebook}, ${outputFrame}, ${popup}`);
  const figures = {
    'gzipBytes.notebook': notebook,
    'gzipBytes.outputFrame': outputFrame,
    'gzipBytes.popup': popup,
  };
  return Promise.resolve({ figures });
};
