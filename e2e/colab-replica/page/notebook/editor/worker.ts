// oxlint-disable-next-line import/default -- Vite answers with the worker's address
import address from 'monaco-editor/editor/editor.worker.js?worker&url';

declare global {
  interface Window {
    MonacoEnvironment?: { getWorker(): Worker };
  }
}

/** The page's policy for addresses of workers; Trusted Types let no other string be one. */
const policy = window.trustedTypes?.createPolicy('colab#worker', {
  createScriptURL: (url) => url,
});

/** Has Monaco compare texts in a worker, as it does on Colab's page. */
window.MonacoEnvironment = {
  getWorker: () => new Worker((policy?.createScriptURL(address) ?? address) as string),
};
