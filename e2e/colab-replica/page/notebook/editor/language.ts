import * as monaco from 'monaco-editor/editor/editor.api.js';
import { conf, language } from 'monaco-editor/languages/definitions/python/python.js';

/** Python with the shell commands and the magics of notebooks. */
export const LANGUAGE = 'notebook-python';

monaco.languages.register({ id: LANGUAGE });
monaco.languages.setLanguageConfiguration(LANGUAGE, conf);
monaco.languages.setMonarchTokensProvider(LANGUAGE, {
  ...language,
  tokenizer: {
    ...language.tokenizer,
    root: [[/^\s*(?:!|%%?\w+)/, 'keyword', '@command'], ...(language.tokenizer['root'] ?? [])],
    command: [
      [/\{[^}]*\}/, 'identifier'],
      [/[^{]*$/, '', '@pop'],
      [/[^{]+|\{/, ''],
    ],
  },
});
for (const [name, base, background] of [
  ['colab', 'vs', '#f5f6f8'],
  ['colab-dark', 'vs-dark', '#26292e'],
] as const) {
  monaco.editor.defineTheme(name, {
    base,
    inherit: true,
    rules: [],
    colors: { 'editor.background': background },
  });
}

/** Name of the editor's theme that goes with the page's. */
export const theme = () =>
  document.documentElement.getAttribute('theme') === 'dark' ? 'colab-dark' : 'colab';
