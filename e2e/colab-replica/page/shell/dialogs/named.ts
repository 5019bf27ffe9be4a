import { offerControls } from '../../replica-controls.ts';
import type { Labels } from '../labels.ts';
import { ask } from './ask.ts';
import type { Question } from './question.ts';
import { rareQuestions } from './rare-questions.ts';

/** Every dialog that a test can open by its name. */
const named = ({ dialogs }: Labels): Readonly<Record<string, Question>> => ({
  restart: dialogs.restart,
  'restart-and-run-all': dialogs.restartAndRunAll,
  'restart-from-interrupt': dialogs.restartFromInterrupt,
  'delete-runtime': dialogs.deleteRuntime,
  'factory-reset': dialogs.factoryReset,
  'pip-warning': { ...dialogs.pipWarning(['numpy']), isPreformatted: true },
  ...rareQuestions,
});

/** Lets tests open dialogs at any time, from the answers to which nothing follows. */
export function offerDialogs(labels: Labels): void {
  const questions = named(labels);
  const dialogAnswers: { name: string; ok: boolean }[] = [];
  offerControls({
    dialogAnswers,
    openDialog(name) {
      const question = questions[name];
      if (!question) throw new Error(`The replica has no dialog named ${name}`);
      void ask(question).then((ok) => dialogAnswers.push({ name, ok }));
    },
  });
}
