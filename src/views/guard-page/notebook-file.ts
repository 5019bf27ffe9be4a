/** One cell as a notebook file, in nbformat 4.5. */
export function notebookFile(source: string): string {
  const notebook = {
    cells: [
      {
        cell_type: 'code',
        execution_count: null,
        id: 'clean-slate-guard',
        // Colab shows it as a form, whose code is hidden.
        metadata: { cellView: 'form' },
        outputs: [],
        source: linesOf(source),
      },
    ],
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, undefined, 1)}\n`;
}

/** The lines of a text, each with its end, as notebooks are stored. */
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+/g) ?? [];
