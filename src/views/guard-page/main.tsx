import { render } from 'preact';
import { assembleGuard } from '../../guard/assemble.ts';
import { fromFragment, toFragment } from '../../guard/fragment.ts';
import guard from '../../guard/guard.py?raw';
import { parseGuardOptions, type GuardOptions } from '../../guard/options.ts';
import repair from '../../guard/repair.py?raw';
import short from '../../guard/short.py?raw';
import verify from '../../guard/verify.py?raw';
import { t } from '../../words/i18n.ts';
import { namePage } from '../ui/name-page.ts';
import { download } from '../ui/download.ts';
import { GuardPage } from './guard-page.tsx';
import type { GuardPageActions, GuardPageModel } from './model.ts';
import { notebookFile } from './notebook-file.ts';
import { problemsIn, type Problems } from './problems.ts';

const root = document.querySelector('main');

const cellOf = (chosen: GuardOptions) =>
  assembleGuard({ guard, short, verify, repair }, parseGuardOptions(chosen).options);

function arrive(): GuardPageModel {
  const chosen = fromFragment(location.hash);
  return { chosen, cell: cellOf(chosen), problems: problemsIn(chosen) };
}

let model: GuardPageModel = arrive();

function show(change: Partial<GuardPageModel>): void {
  model = { ...model, ...change };
  if (root) render(<GuardPage model={model} actions={actions} />, root);
}

/** So that a person whom the browser denies the clipboard can copy by hand. */
function selectCell(): void {
  const code = root?.querySelector('.cell code');
  if (code) getSelection()?.selectAllChildren(code);
}

async function copy(): Promise<void> {
  // Said anew each time, so that it is heard each time.
  show({ isCopied: undefined });
  const isCopied = await navigator.clipboard.writeText(model.cell).then(
    () => true,
    () => false,
  );
  if (!isCopied) selectCell();
  show({ isCopied });
}

/** A problem that was told goes when it is solved; a new one is told when its field is left. */
function stillIn(chosen: GuardOptions): Problems {
  const problems = Object.entries(problemsIn(chosen));
  return Object.fromEntries(problems.filter(([field]) => field in model.problems));
}

const NAME = 'clean_slate_guard';

const actions: GuardPageActions = {
  choose(change) {
    const chosen = { ...model.chosen, ...change };
    history.replaceState(null, '', `${location.pathname}${toFragment(chosen)}`);
    show({ chosen, cell: cellOf(chosen), problems: stillIn(chosen), isCopied: undefined });
  },
  leave(field) {
    const { [field]: _, ...others } = model.problems;
    const { [field]: problem } = problemsIn(model.chosen);
    show({ problems: { ...others, ...(problem && { [field]: problem }) } });
  },
  copy: () => void copy(),
  downloadPython: () => download(`${NAME}.py`, 'text/x-python', model.cell),
  downloadNotebook: () =>
    download(`${NAME}.ipynb`, 'application/x-ipynb+json', notebookFile(model.cell)),
};

namePage(t('guardTitle'));
show({});
window.addEventListener('hashchange', () => show(arrive()));
