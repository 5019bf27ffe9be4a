import { expect, it } from 'vitest';
import { packagesIn } from './pip-dialog.ts';

const warning = (packages: string) =>
  `WARNING: The following packages were previously imported in this runtime:\n  ${packages}\nYou must restart the runtime in order to use newly installed versions.\n`;

it.each(['[numpy]', '[numpy,pandas]', '[numpy, scikit-learn, ruamel.yaml]'])(
  'reads which packages the warning names: %s, in any language',
  (packages) => {
    expect(packagesIn(warning(packages))).toBe(packages);
    expect(packagesIn(`AVERTISSEMENT :\n${packages}\nVous devez`)).toBe(packages);
    expect(packagesIn(`ADVERTENCIA: estos paquetes: ${packages}Debes reiniciar`)).toBe(packages);
    expect(packagesIn(`警告：${packages}`)).toBe(packages);
  },
);

it.each([
  'A cell wants to add: import [numpy] as np',
  'Install missing packages [numpy]?',
  'print(x)\n[numpy] = load()',
  'array:\n  [1, 2]\n',
  warning(''),
])('reads none where a dialog names them in another sense: %s', (words) => {
  expect(packagesIn(words)).toBeUndefined();
});
