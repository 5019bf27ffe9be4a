/** Colab's shortcuts by their commands, as its menus and its palette write them. */
const defaults: Readonly<Record<string, string>> = {
  runall: 'Ctrl+F9',
  runbefore: 'Ctrl+F8',
  runfocused: 'Ctrl+Enter',
  runselected: 'Ctrl+Shift+Enter',
  runafter: 'Ctrl+F10',
  'run-cell-and-select-next': 'Shift+Enter',
  'run-cell-and-insert-new': 'Alt+Enter',
  rundebug: 'Alt+Shift+Enter',
  interrupt: 'Ctrl+M I',
  restart: 'Ctrl+M .',
  'show-command-palette': 'Ctrl+Shift+P',
  'open-scratch-code-cell': 'Ctrl+Alt+N',
  save: 'Ctrl+S',
  open: 'Ctrl+O',
  print: 'Ctrl+P',
  undo: 'Ctrl+Shift+Z',
  'select-all': 'Ctrl+Shift+A',
  'delete-cell-or-selection': 'Ctrl+M D',
  find: 'Ctrl+H',
  'find-next': 'Ctrl+G',
  'find-previous': 'Ctrl+Shift+G',
  'insert-cell-below': 'Ctrl+M B',
  'toggle-output': 'Ctrl+M O',
  snippets: 'Ctrl+Alt+P',
  shortcuts: 'Ctrl+M H',
};

const tidy = (keys: string) =>
  keys
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\b(Ctrl|Shift|Alt) /gi, '$1+')
    .trim();

/** Reads what a person has reassigned: `runall:Ctrl+Alt+R,restart:none`. */
function reassigned(text: string | null): Record<string, string> {
  const pairs = (text ?? '').split(',').filter((part) => part.includes(':'));
  return Object.fromEntries(
    pairs.map((pair) => {
      const [command = '', keys = ''] = pair.split(/:(.*)/);
      return [command, keys === 'none' ? '' : tidy(keys)];
    }),
  );
}

/** The keys of every command that has some, with those that a person has reassigned (`?keys=`). */
export const bindings: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    ...defaults,
    ...reassigned(new URLSearchParams(location.search).get('keys')),
  }).filter(([, keys]) => keys !== ''),
);
