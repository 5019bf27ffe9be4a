// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { menuNames } from './menu-names.ts';

const entry = (command: string, label: string, more = '') =>
  `<div class="goog-menuitem" command="${command}"><div class="goog-menuitem-content">${label}${more}</div></div>`;

test('the menus are called what the page calls them, without the keys of their entries', () => {
  const keys = '<span class="goog-menuitem-accel">Strg+M .</span>';
  document.body.innerHTML = `
    <div id="runtime-menu-button"> Laufzeit </div>
    <div class="goog-menu" id="runtime-menu">
      ${entry('restart', 'Sitzung neu starten', keys)}
      ${entry('restart-and-run-all', 'Sitzung neu starten und alle ausführen')}
      ${entry('change-runtime-type', 'Laufzeittyp ändern')}
      ${entry('runall', 'x'.repeat(500))}
    </div>`;
  expect(menuNames()).toEqual({
    runtime: 'Laufzeit',
    edit: '',
    restart: 'Sitzung neu starten',
    'restart-and-run-all': 'Sitzung neu starten und alle ausführen',
    'runtime-type': 'Laufzeittyp ändern',
    'run-all': 'x'.repeat(100),
    'delete-runtime': '',
    'clear-outputs': '',
  });
});
