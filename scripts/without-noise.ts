/** What the bundler says of every build, whatever is built. */
const NOISE = [
  /crx:content-scripts-iife/,
  /✓ .+ → src\/content\//,
  // Thrown as well, and printed in the end.
  /✗ Failed to build src\/content\//,
  /inlineDynamicImports\W+option is ignored/,
];

/**
 * Does `work` and lets through what is printed meanwhile, but for what is said of every build: some of it goes
 * past every logger and log level. Warnings and errors of any other kind are printed.
 */
export async function withoutNoise<T>(work: () => Promise<T>): Promise<T> {
  const streams = [process.stdout, process.stderr].map((stream) => ({
    stream,
    write: stream.write,
  }));
  for (const { stream, write } of streams) {
    stream.write = ((chunk: string | Uint8Array, ...more: never[]) =>
      NOISE.some((noise) => noise.test(String(chunk))) ||
      write.call(stream, chunk, ...more)) as typeof write;
  }
  try {
    return await work();
  } finally {
    for (const { stream, write } of streams) stream.write = write;
  }
}
