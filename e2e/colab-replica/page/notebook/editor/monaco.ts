import * as monaco from 'monaco-editor/editor/editor.api.js';
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/caretOperations/register.js';
import 'monaco-editor/features/clipboard/register.js';
import 'monaco-editor/features/codeEditor/register.js';
import 'monaco-editor/features/comment/register.js';
import 'monaco-editor/features/cursorUndo/register.js';
import 'monaco-editor/features/indentation/register.js';
import 'monaco-editor/features/linesOperations/register.js';
import 'monaco-editor/features/wordOperations/register.js';
import { create } from '../dom.ts';
import { dark, light } from './colours.ts';
import { tokenize, type OpenString } from './python-tokens.ts';

export const LANGUAGE = 'notebook-python';

class LineState implements monaco.languages.IState {
  constructor(readonly open: OpenString) {}
  clone() {
    return new LineState(this.open);
  }
  equals(other: monaco.languages.IState) {
    return other instanceof LineState && other.open === this.open;
  }
}

monaco.languages.register({ id: LANGUAGE });
monaco.languages.setTokensProvider(LANGUAGE, {
  getInitialState: () => new LineState(''),
  tokenize(line, state) {
    const { tokens, open } = tokenize(line, state instanceof LineState ? state.open : '');
    return {
      tokens: tokens.map(({ kind, start }) => ({ scopes: kind, startIndex: start })),
      endState: new LineState(open),
    };
  },
});
monaco.languages.setLanguageConfiguration(LANGUAGE, {
  comments: { lineComment: '#' },
  brackets: [
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
  ],
  autoClosingPairs: ['()', '[]', '{}', '""', "''"].map(([open = '', close = '']) => ({
    open,
    close,
  })),
  onEnterRules: [
    { beforeText: /:\s*$/, action: { indentAction: monaco.languages.IndentAction.Indent } },
  ],
});

for (const [name, base, colours, background] of [
  ['light', 'vs', light, '#f5f6f8'],
  ['dark', 'vs-dark', dark, '#26292e'],
] as const) {
  monaco.editor.defineTheme(`colab-${name}`, {
    base,
    inherit: true,
    rules: Object.entries(colours).map(([token, foreground]) => ({ token, foreground })),
    colors: { 'editor.background': background, 'editor.foreground': colours.text },
  });
}

/** Gives every editor the colours of the page's theme. */
export function followTheme(): void {
  const theme = document.documentElement.getAttribute('theme') === 'dark' ? 'dark' : 'light';
  monaco.editor.setTheme(`colab-${theme}`);
}
new MutationObserver(followTheme).observe(document.documentElement, { attributeFilter: ['theme'] });

/** Makes an editor in `place` that is as high as its text, and focuses it. */
export function makeEditor(
  place: HTMLElement,
  source: string,
  changed: (source: string) => void,
): monaco.editor.IStandaloneCodeEditor {
  const host = create('div', { class: 'editor flex monaco', 'data-mode-id': LANGUAGE });
  place.replaceChildren(host);
  followTheme();
  const editor = monaco.editor.create(host, {
    value: source,
    language: LANGUAGE,
    automaticLayout: true,
    contextmenu: false,
    fontSize: 14,
    lineHeight: 19,
    fontFamily: getComputedStyle(place).fontFamily,
    lineNumbers: 'off',
    glyphMargin: false,
    folding: false,
    lineDecorationsWidth: 0,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    renderLineHighlight: 'none',
    scrollBeyondLastLine: false,
    scrollbar: { vertical: 'hidden', alwaysConsumeMouseWheel: false },
    tabSize: 4,
    padding: { top: 8, bottom: 8 },
    // These would start workers.
    wordBasedSuggestions: 'off',
    links: false,
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
  });
  const fit = () => {
    host.style.height = `${editor.getContentHeight()}px`;
  };
  editor.onDidContentSizeChange(fit);
  fit();
  editor.onDidChangeModelContent(() => changed(editor.getValue()));
  return editor;
}
