import type { PageState } from './page/contract.ts';

/** What Colab's page does not leave as it is in the text of its flags. */
const ESCAPED = /["'<>[\\\]{}]/g;

const escape = (mark: string) => `\\x${mark.charCodeAt(0).toString(16).padStart(2, '0')}`;

/** The flags that Colab's page defines in an inline script, those that matter here, escaped as there. */
export function experimentsFor(query: URLSearchParams): string {
  const states = query.get('is')?.split(',') ?? [];
  const is = (state: PageState) => states.includes(state);
  const flags = {
    dep_cells_enabled: false,
    dialog_ui_refresh: is('new-dialogs'),
    enable_colab_mcp_integration: true,
    enable_iframe_unloading: true,
    enable_web_mcp: false,
    flag_ids: [],
    mobile: is('mobile'),
    outputframe_version: '',
    prereq_cells_next_steps: true,
    server_execution_queue: true,
    session_resume_coalesce: true,
  };
  const pairs = Object.entries(flags).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  return `{${pairs.join(', ')}}`.replaceAll(ESCAPED, escape);
}
