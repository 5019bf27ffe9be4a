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
import { LANGUAGE } from './language.ts';

/** Makes an editor in `place` that is as high as its text, and focuses it. */
export function makeEditor(
  place: HTMLElement,
  source: string,
  changed: (source: string) => void,
): monaco.editor.IStandaloneCodeEditor {
  const host = create('div', { class: 'editor flex monaco', 'data-mode-id': LANGUAGE });
  place.replaceChildren(host);
  const editor = monaco.editor.create(host, {
    value: source,
    language: LANGUAGE,
    automaticLayout: true,
    // Colab types into a text field.
    editContext: false,
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
