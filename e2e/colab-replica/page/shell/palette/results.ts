import { html, type TemplateResult } from 'lit';
import { bindings } from '../shortcuts/bindings.ts';

/** What the palette lists of a command. */
export interface PaletteEntry {
  command: string;
  description: string;
}

/** The entries whose description has what was typed in it. */
export const matching = (entries: readonly PaletteEntry[], typed: string) =>
  entries.filter(({ description }) => description.toLowerCase().includes(typed.toLowerCase()));

/** A description with every place marked at which it has what was typed. */
function marked(description: string, typed: string): (string | TemplateResult)[] {
  if (typed === '') return [description];
  const parts: (string | TemplateResult)[] = [];
  let from = 0;
  const lower = description.toLowerCase();
  for (;;) {
    const at = lower.indexOf(typed.toLowerCase(), from);
    if (at < 0) return [...parts, description.slice(from)];
    const end = at + typed.length;
    const match = description.slice(at, end);
    parts.push(
      description.slice(from, at),
      html`<span class="command-palette-match">${match}</span>`,
    );
    from = end;
  }
}

/** One line of the palette. It does not name its command. */
export const resultItem = (
  { command, description }: PaletteEntry,
  typed: string,
  isSelected: boolean,
  choose: () => void,
) =>
  html`<div
    class=${isSelected ? 'command-palette-result-item selected' : 'command-palette-result-item'}
    @click=${choose}
  >
    ${marked(description, typed)}<span class="command-palette-result-shortcut"
      >${bindings[command] ?? ''}</span
    >
  </div>`;
