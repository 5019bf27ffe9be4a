import { expect, test } from 'vitest';
import { endsKernel } from './ends-kernel.ts';

const INSTALL = '!pip install numpy==1.26.4\n';

test.each([
  'import os\nos.kill(os.getpid(), 9)',
  'import os, signal\nos.kill(os.getpid(), signal.SIGKILL)',
  'os.kill(os.getpid(), signal.SIGTERM)',
  'os.kill(os.getpid(), signal.Signals.SIGKILL)',
  'os.kill(pid=os.getpid(), sig=15)',
  'os.kill(-1, 9)',
  'import os as o\no.kill(o.getpid(), 9)',
  'from os import kill, getpid\nkill(getpid(), 9)',
  'from os import kill as k, getpid as me\nk(os.getpid(), 9)',
  'pid = os.getpid()\nos.kill(pid, 9)',
  'import os; os._exit(0)',
  'from os import _exit\n_exit(00)',
  'os._exit(00)',
  'os.abort()',
  'signal.raise_signal(signal.SIGKILL)',
  'psutil.Process().kill()',
  'import psutil as p\np.Process(os.getpid()).terminate()',
  'exit()',
  'quit()',
  'get_ipython().kernel.do_shutdown(True)',
  'import IPython\nIPython.Application.instance().kernel.do_shutdown(True)',
  'app = IPython.Application.instance()\napp.kernel.do_shutdown(restart=True)',
  'get_ipython().ask_exit()',
  'import condacolab\ncondacolab.install()',
  'import condacolab as cc\ncc.install_mambaforge()',
  'from condacolab import install_miniconda\ninstall_miniconda()',
  'condacolab.install_from_url("https://example.org/a.sh")',
  'if "numpy" in sys.modules:\n    os.kill(os.getpid(), 9)',
  'try:\n    import cv2\nexcept ImportError:\n    os.kill(os.getpid(), 9)',
  'try: import cv2\nexcept: os._exit(0)',
  'def restart():\n    os.kill(os.getpid(), 9)\nrestart()',
  'def restart():\n    if ok:\n        os.kill(os.getpid(), 9)\n\nif ok: restart()',
  '!kill -9 -1',
  '!kill -9 {os.getpid()}',
  'os.system("kill -9 %d" % os.getpid())',
  'os.system(f"kill -9 {os.getpid()}")',
  '!pkill -9 -f ipykernel_launcher',
  '!killall -9 python3',
])('the kernel is ended after the install: %s', (source) => {
  expect(endsKernel(INSTALL + source)).toBe('after-install');
  expect(endsKernel(`%%capture\n${INSTALL}${source}`)).toBe('after-install');
});

test.each([
  '# os.kill(os.getpid(), 9)',
  'print("os.kill(os.getpid(), 9)")',
  '"""\nos.kill(os.getpid(), 9)\n"""',
  'def restart():\n    os.kill(os.getpid(), 9)',
  'def restart(): os.kill(os.getpid(), 9)\nprint(restart)',
  'def a():\n    os._exit(0)\ndef b():\n    pass\nb()',
  'class A:\n    def stop(self):\n        os._exit(0)',
  'os.kill(child, 9)',
  'os.kill(process.pid, signal.SIGTERM)',
  'os.kill(os.getpid(), signal.SIGINT)',
  'os.kill(os.getpid(), 0)',
  'os.getpid()',
  'os._exit',
  'process.kill()',
  'psutil.Process(child).kill()',
  'sys.exit()',
  'exit',
  'app.exit()',
  'window.quit()',
  'x = exit()',
  'runner._exit(0)',
  'server.do_shutdown(True)',
  'import condacolab\ncondacolab.check()',
  'condacolab.install(restart_kernel=False)',
  'other.install()',
  'from pip import install\ninstall()',
  'from google.colab import runtime\nruntime.unassign()',
  '%reset -f',
  '!kill -9 1234',
  '!kill -9 $(lsof -t -i:8080)',
  '!pkill -f tensorboard',
  '!echo kill -9 -1',
])('the kernel goes on: %s', (source) => {
  expect(endsKernel(INSTALL + source)).toBeUndefined();
});

test('what ends at once keeps an install below it from running', () => {
  expect(endsKernel(`os.kill(os.getpid(), 9)\n${INSTALL}`)).toBe('before-install');
  expect(endsKernel(`${INSTALL}os._exit(0)\n${INSTALL}`)).toBe('before-install');
  expect(endsKernel(`%%bash\nkill -9 -1\npip install numpy==1.26.4`)).toBe('before-install');
});

test('what ends the kernel when the cell is done lets an install below it run', () => {
  expect(endsKernel(`import condacolab\ncondacolab.install()\n${INSTALL}`)).toBe('after-install');
  expect(endsKernel(`exit()\n${INSTALL}`)).toBe('after-install');
});

test('a cell that installs nothing may end it too', () => {
  expect(endsKernel('os.kill(os.getpid(), 9)')).toBe('after-install');
  expect(endsKernel('%%bash\nkill -9 -1')).toBe('after-install');
  expect(endsKernel('%%writefile a.py\nos.kill(os.getpid(), 9)')).toBeUndefined();
  expect(endsKernel('')).toBeUndefined();
});

test.each([
  ['calls', 'os.kill('.repeat(20_000)],
  ['functions', 'def a(): os._exit(0)\n'.repeat(9_000)],
  ['dots', 'a.'.repeat(90_000)],
  ['imports', 'from os import kill as k\n'.repeat(8_000)],
])('hostile sources come to an end: %s', (_, source) => {
  expect(endsKernel(source)).toBeUndefined();
});
