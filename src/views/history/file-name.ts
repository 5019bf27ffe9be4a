/** A file's name with the day on it. */
export const fileName = (extension: string, at: number) =>
  `clean-slate-history-${new Date(at).toISOString().slice(0, 10)}.${extension}`;
