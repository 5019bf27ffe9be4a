/** The words of a kept command that can name a package, without their versions: `river` of `river==0.8`. */
const namesIn = (text: string) =>
  text.split(/[\s"]+/).map((word) => word.split(/[[=<>!~]/, 1)[0] ?? '');

/** Whether a kept install command names one of some distributions. */
export const namesAny = ({ text }: { text: string }, distributions: readonly string[]): boolean =>
  namesIn(text).some((name) => distributions.includes(name));
