import type { Question } from './question.ts';

const HELP = 'https://research.google.com/colaboratory/faq.html';

/** Comes before cells wait; its ok is "Cancel execution". */
export const suspiciousCode: Question = {
  heading: 'Warning',
  body: 'This code may be disallowed in this runtime. Executing it may end your session.',
  ok: 'Cancel execution',
  cancel: 'Continue anyway',
  moreInfo: HELP,
  canBeSkipped: true,
};

/** No yes/no dialog, for all that it asks; nothing can be pressed for a second. */
export const notAuthored: Question = {
  heading: 'Warning: This notebook was not authored by Google',
  body: 'This notebook is being loaded from elsewhere. It may request access to your data stored with Google, or read data and credentials from other sessions. Please review the source code before executing this notebook.',
  ok: 'Run anyway',
  cancel: 'Cancel',
  kind: 'wide',
  heldFor: 1_000,
};

const yesNo = (heading: string, body: string, ok: string, cancel = 'Cancel'): Question => ({
  heading,
  body,
  ok,
  cancel,
});

/**
 * Dialogs that Colab opens now and then, in English whatever the page's language is. What is behind
 * the ok of most of them is no harmless yes.
 */
export const rareQuestions = {
  'suspicious-code': suspiciousCode,
  'run-anyway': notAuthored,
  'new-runtime': yesNo(
    'New runtime required',
    'Running this code needs another runtime. The current one will be deleted.',
    'Assign new runtime',
  ),
  'no-gpu': {
    ...yesNo(
      'Cannot connect to GPU backend',
      'You cannot currently connect to a GPU due to usage limits in Colab.',
      'Connect without GPU',
    ),
    moreInfo: HELP,
  },
  'failed-to-assign': yesNo(
    'Failed to assign a backend',
    'No backend with GPU available. Would you like to use a runtime with no accelerator?',
    'Connect',
  ),
  'too-many-sessions': yesNo(
    'Too many sessions',
    'You have too many active sessions. End a session to continue.',
    'Manage sessions',
  ),
  'runtime-disconnected': yesNo(
    'Runtime disconnected',
    'Your runtime has been disconnected due to inactivity.',
    'Reconnect',
    'Close',
  ),
  'high-ram': {
    ...yesNo(
      'Switch to a high-RAM runtime?',
      'Your session has used most of its memory. The current runtime will be deleted.',
      'Switch',
    ),
    canBeSkipped: true,
  },
  'drive-permission': yesNo(
    'Permit this notebook to access your Google Drive files?',
    'This notebook is requesting access to your Google Drive files. Code executed in it will be able to modify them.',
    'Connect to Google Drive',
    'No thanks',
  ),
  'browser-permissions': yesNo(
    'This cell is requesting browser permissions',
    'Code in this cell asks for your camera.',
    'Allow',
    'Deny',
  ),
  'cannot-save': yesNo(
    'Cannot save changes',
    'You do not have permission to save this notebook. To keep your changes, make a copy of the notebook.',
    'Save a copy in Drive',
  ),
  trash: yesNo('Move to trash', 'Move this notebook to the trash?', 'Move to trash'),
  consent: {
    ...yesNo('Before you continue', 'Google uses your code to offer help with it.', 'Continue'),
    kind: 'consent-dialog',
  },
  confirm: {
    heading: 'Notebook restored',
    body: 'The notebook is as it was at the revision that you have chosen.',
    ok: 'OK',
    kind: 'confirm-dialog',
  },
  error: {
    heading: 'Notebook loading error',
    body: 'There was an error loading this notebook. Ensure that the file is accessible and try again.',
    ok: 'Close',
    kind: 'error',
  },
} satisfies Record<string, Question>;
