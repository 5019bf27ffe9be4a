"""Runs pieces of code in one real Jupyter kernel, as cells, and prints what each gave as JSON.

Arguments: a JSON list of `{"code": ..., "answer": ...}`; an answer is given where the cell asks, and
where there is none the cell cannot ask.
"""

import json
import sys

from jupyter_client.manager import start_new_kernel

manager, client = start_new_kernel(kernel_name='python3')
try:
    for cell in json.loads(sys.argv[1]):
        seen = {'text': '', 'html': '', 'plain': '', 'error': '', 'asked': ''}

        def output(message):
            content = message['content']
            seen['text'] += content.get('text', '')
            seen['html'] += content.get('data', {}).get('text/html', '')
            seen['plain'] += content.get('data', {}).get('text/plain', '')
            seen['error'] += '\n'.join(content.get('traceback', []))

        def asked(message):
            seen['asked'] += message['content']['prompt']
            client.input(cell['answer'])

        answers = {'allow_stdin': True, 'stdin_hook': asked} if 'answer' in cell else {}
        client.execute_interactive(cell['code'], output_hook=output, timeout=60,
                                   **{'allow_stdin': False, **answers})
        print(json.dumps(seen), flush=True)
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
