import * as monaco from 'monaco-editor/editor/editor.api.js';
import 'monaco-editor/features/diffEditor/register.js';
import { LANGUAGE, theme } from './language.ts';
import './worker.ts';

/** Makes Monaco's two editors for an edit in `place`, as high as what they show. */
export function makeDiffEditor(place: HTMLElement, original: string, modified: string): void {
  monaco.editor.setTheme(theme());
  const editor = monaco.editor.createDiffEditor(place, {
    renderSideBySide: false,
    readOnly: true,
    originalEditable: false,
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
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    renderOverviewRuler: false,
    renderLineHighlight: 'none',
    scrollBeyondLastLine: false,
    scrollbar: { vertical: 'hidden', alwaysConsumeMouseWheel: false },
    links: false,
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
  });
  const side = (value: string) => monaco.editor.createModel(value, LANGUAGE);
  editor.setModel({ original: side(original), modified: side(modified) });
  for (const host of place.querySelectorAll('.editor.original, .editor.modified')) {
    host.setAttribute('data-mode-id', LANGUAGE);
  }
  const fit = () => {
    place.style.height = `${editor.getModifiedEditor().getContentHeight()}px`;
  };
  editor.getModifiedEditor().onDidContentSizeChange(fit);
  fit();
}
