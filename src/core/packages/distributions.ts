/** Distributions that bring a package under another name than their own. */
const DISTRIBUTIONS = new Map([
  ['PIL', ['pillow']],
  [
    'cv2',
    [
      'opencv-python',
      'opencv-python-headless',
      'opencv-contrib-python',
      'opencv-contrib-python-headless',
    ],
  ],
  ['faiss', ['faiss-cpu', 'faiss-gpu']],
  ['google.protobuf', ['protobuf']],
  ['osgeo', ['gdal']],
  ['skimage', ['scikit-image']],
  ['sklearn', ['scikit-learn']],
  ['umap', ['umap-learn']],
]);

/** The names under which a package can have been installed, given the one by which it is imported. */
export const distributionsOf = (name: string): readonly string[] =>
  DISTRIBUTIONS.get(name) ?? [name.toLowerCase().replaceAll('_', '-')];
