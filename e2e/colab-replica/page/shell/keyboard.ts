/** How long the second key of a chord such as `Ctrl+M .` may take, in milliseconds. */
const CHORD_LIMIT = 2_000;

const single: Readonly<Record<string, string>> = {
  F8: 'runbefore',
  F9: 'runall',
  F10: 'runafter',
  Enter: 'runfocused',
};
const second: Readonly<Record<string, string>> = { '.': 'restart', i: 'interrupt' };

/** Carries out Colab's shortcuts wherever the focus is, before the editor sees the keys that are heard. */
export function listenForShortcuts(
  run: (command: string) => void,
  isHeard: (event: KeyboardEvent) => boolean,
): void {
  let chordUntil = 0;
  const take = (event: KeyboardEvent, command: string | undefined) => {
    event.preventDefault();
    event.stopPropagation();
    if (command) run(command);
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isHeard(event)) return;
      const modified = event.ctrlKey || event.metaKey;
      if (event.key === 'Control' || event.key === 'Meta') return;
      const inChord = event.timeStamp < chordUntil;
      chordUntil = 0;
      const key = event.key.toLowerCase();
      if (inChord && second[key]) take(event, second[key]);
      else if (modified && key === 'm') {
        chordUntil = event.timeStamp + CHORD_LIMIT;
        take(event, undefined);
      } else if (modified && !event.shiftKey && single[event.key]) take(event, single[event.key]);
    },
    { capture: true },
  );
}
