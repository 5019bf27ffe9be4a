import { readInvocation } from '../installs/source/invocation.ts';
import { readProgram } from '../installs/source/installer.ts';
import { scriptsOf } from '../installs/source/cell-commands.ts';
import type { InstallCommand } from '../installs/install-command.ts';

const MAX_PACKAGES = 50;

function requiredBy(text: string): string[] {
  return scriptsOf(text)
    .flat()
    .flatMap(({ words }) => {
      const invocation = readInvocation(readProgram(words));
      return invocation?.verb === 'install' ? invocation.requirements : [];
    })
    .flatMap(({ name }) => (name && name !== 'project-folder' ? [name] : []));
}

/** The packages that install commands name, each once, at most 50. */
export function packagesIn(commands: readonly InstallCommand[]): string[] {
  const names = commands.flatMap(({ text }) => requiredBy(text));
  return [...new Set(names)].slice(0, MAX_PACKAGES);
}
