# Clean Slate guard: stops the notebook here if this runtime's NumPy cannot be trusted.
# It only looks: it installs nothing, repairs nothing and sends nothing. It leaves one
# small file in the temporary folder, to know a runtime that was used before.
CLEAN_SLATE_STRICT = False  # stop on a reused runtime too where nobody can be asked
CLEAN_SLATE_COURSE = ''  # named in the message
CLEAN_SLATE_LINK = ''  # an https address where the course helps
CLEAN_SLATE_FRESH_PROCESS = True  # also import NumPy in a new process: about a second
CLEAN_SLATE_PROGRAM = r'''
import json, sys
sys.path[:] = json.loads(sys.argv[1])
import numpy, numpy.linalg, numpy.random, numpy.fft, numpy.ma, numpy.polynomial
import numpy.testing, numpy.ctypeslib, numpy.lib.format
if not numpy.__version__.startswith('1.'):
    import numpy.strings, numpy.char, numpy.rec
print('\nFINE', flush=True)
for package in ('pandas', 'scipy.linalg'):  # where installed: made for this NumPy?
    try:
        __import__(package)
    except Exception as error:
        if 'numpy' in repr([error, error.__cause__, error.__context__]).lower():
            print('MISFIT', package.split('.')[0], flush=True)
'''


class NumPyNotTrusted(RuntimeError):
    """Stops the notebook. What is wrong, and what to do, is shown above it."""

    def _render_traceback_(self):  # a notebook shows this, not the guard's own code
        return ['NumPyNotTrusted: %s' % self]


def clean_slate_guard():
    """Stops the notebook if NumPy cannot be trusted. It leaves no name behind."""
    import glob, hashlib, html, importlib.machinery, json, os, platform, re
    import subprocess, sys, tempfile, textwrap, time

    def read(file):
        """The text of a file, or nothing where it cannot be read."""
        try:
            with open(file, encoding='utf-8', errors='replace') as source:
                return source.read(9_000_000)
        except OSError:
            return ''

    def packages(folders):
        """What is installed in these folders, such as numpy-2.0.2."""
        found = [glob.glob(glob.escape(x or '.') + '/*-*.*-info') for x in folders]
        return sorted({os.path.basename(x).rsplit('.', 1)[0] for x in sum(found, [])})

    def on_disk():
        """Where the NumPy on disk is, and its versions; none if it is not NumPy."""
        importlib.invalidate_caches()
        spec = importlib.machinery.PathFinder.find_spec('numpy')
        spec = spec or getattr(sys.modules.get('numpy'), '__spec__', None)
        if not spec:
            return '', ['none']
        place = os.path.realpath([*(spec.submodule_search_locations or ''), spec.origin][0])
        text = read(place + '/version.py') + '\n' + read(place + '/_version.py')
        own = re.findall(r'^\s*"?version"?\s*[:=]\s*["\'](\d[^"\']*)', text, re.M)[:1]
        listed = [x.split('-')[1] for x in packages([os.path.dirname(place)])
                  if x.startswith('numpy-')]  # pip's word, beside NumPy's own
        real = own or listed or os.path.isdir(place + '/core')
        return place, list(dict.fromkeys(own + listed)) or ['unknown'] * bool(real)

    def replaced():
        """Packages whose compiled modules were replaced after they were loaded."""
        lines = read('/proc/self/maps').split('\n')  # nothing where not on Linux
        maps = {line.split(None, 5)[-1] for line in lines if '.so' in line}
        gone = [x[:-10] for x in maps if x.endswith('.so (deleted)')]
        names = {os.path.basename(x) for x in gone}
        # pip renames numpy to ~umpy before it deletes it.
        found = {'numpy' for x in gone if '/numpy/' in x or '/~umpy' in x}
        seen = globals().setdefault('CLEAN_SLATE_SEEN', {})  # files at the first run
        for name, module in list(sys.modules.items()):
            file = str(getattr(module, '__dict__', {}).get('__file__'))
            if file.endswith(('.so', '.pyd')):
                stat = os.stat(file) if os.path.exists(file) else None
                now = stat and (stat.st_ino, stat.st_mtime_ns)
                lost = os.path.basename(file) in names and os.path.realpath(file) not in maps
                if lost or not now or seen.setdefault(file, now) != now:
                    found.add(name.split('.')[0])
        return found

    def fresh():
        """Imports NumPy in a new process: how that went, and what it said."""
        command = [sys.executable, '-I', '-c', CLEAN_SLATE_PROGRAM, json.dumps(sys.path)]
        try:
            done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True,
                                  timeout=60)
        except (subprocess.SubprocessError, OSError, TypeError, ValueError) as error:
            print('Clean Slate could not look in a new process: %.200r' % error)
            return 'unknown', ''
        out, errors = [x.decode('utf-8', 'replace') for x in (done.stdout, done.stderr)]
        if '\nFINE' in out:
            return 'fine', ' and '.join(re.findall(r'^MISFIT (\S+)', out, re.M))
        crashed = done.returncode < 0 or done.returncode > 255
        return 'crash' if crashed else 'imports', errors.strip().split('\n')[-1][:200]

    def look():
        """Compares what is loaded with what is on disk; all else rests on this."""
        place, versions = on_disk()
        how, detail = fresh() if CLEAN_SLATE_FRESH_PROCESS and versions and place else ('', '')
        numpy = sys.modules.get('numpy')
        if not numpy and place and versions and how in ('', 'fine', 'unknown'):
            try:
                import numpy
            except Exception as error:
                how, detail = 'imports', str(error).strip().split('\n')[0][:200]
        beside = sys.path[0] or '.'  # a random.py of one's own stops NumPy too
        files = os.listdir(beside) if how == 'imports' and os.path.isdir(beside) else []
        taken = [x for x in files if x[:-3] in getattr(sys, 'stdlib_module_names', ['random'])]
        loaded = str(getattr(numpy, '__version__', 'unknown')) if numpy else 'none'
        bases = [x.split('+')[0] for x in versions] or ['unknown']
        others = replaced()
        misfit = detail if how == 'fine' else ''
        found = {
            'version': bool(numpy) and loaded.split('+')[0] != bases[0] != 'unknown',
            'mapped': 'numpy' in others,
            'imports': how == 'imports' or not place or bool(misfit),
            'crash': how == 'crash',
            'metadata': len(set(bases)) > 1,
            'shadowed': not versions or bool(taken),
        }
        evidence = [x for x in found if found[x]]
        broken = set(evidence) - {'version', 'mapped'} and not misfit
        kind = 'broken-install' if broken else 'disk-conflict' if misfit else 'stale-memory'
        tidy = [re.sub('[^0-9A-Za-z.+!_-]', '_', x)[:40] for x in (loaded, '+'.join(versions))]
        return {
            'loaded': tidy[0], 'disk': tidy[1] or 'unknown', 'python': platform.python_version(),
            'verdict': 'corrupted' if evidence else 'healthy', 'kind': evidence and kind,
            'evidence': evidence, 'others': sorted(others - {'numpy'})[:8], 'location': place,
            'in_colab': 'COLAB_RELEASE_TAG' in os.environ or 'google.colab' in sys.modules,
            'detail': ' and '.join(taken) or detail,
        }

    def print_line():
        """The one line that programs read."""
        line = ('Clean Slate guard: NumPy {loaded}, disk {disk}, Python {python}, '
                'verdict {verdict}').format(**report)
        if report['verdict'] == 'corrupted':
            line += ', kind %s, evidence %s' % (report['kind'], '+'.join(report['evidence']))
        line += ', others ' + '+'.join(report['others']) if report['others'] else ''
        ids = re.findall(r'/((?:m|gpu|tpu)-[a-z0-9-]{3,80})(?=\s|/|$)',
                         os.environ.get('KMP_EXTRA_ARGS', ''))  # where Colab names its VM
        print(line + (', runtime ' + ids[0] if ids else ''), flush=True)

    def show(title, words, steps):
        """Shows a message: as a box in a notebook, elsewhere as framed text."""
        link = CLEAN_SLATE_LINK if CLEAN_SLATE_LINK.startswith('https://') else ''
        words = words + ['Help: ' + CLEAN_SLATE_COURSE] * bool(CLEAN_SLATE_COURSE)
        lines = [title.upper()]
        for part in words + ['%d. %s' % x for x in enumerate(steps, 1)] + [link]:
            lines += textwrap.wrap(part, 76)
        text = '\n| '.join(['+' + '-' * 78] + lines) + '\n+' + '-' * 78
        if not kernel:
            code = getattr(sys.stdout, 'encoding', None) or 'utf-8'
            return print(text.encode(code, 'backslashreplace').decode(code), flush=True)
        box = ['<%s>%s</%s>' % (tag, html.escape(part), tag) for tag, part in
               [('h3', title)] + [('p', x) for x in words] + [('li', x) for x in steps]]
        box.insert(len(box) - len(steps), '<ol>')
        box.append('</ol>')
        if link:
            box.append('<p><a rel="noopener" target="_blank" href="{0}">{0}</a></p>'
                       .format(html.escape(link)))
        from IPython.display import display
        frame = '<div role="alert" style="border:2px solid #d93025;border-radius:8px;' \
                'padding:0 1em;max-width:44em">%s</div>'
        display({'text/html': frame % ''.join(box), 'text/plain': text}, raw=True)

    def cause_and_steps():
        """The cause in words, and the steps that help."""
        restart = 'Restart the kernel and run all cells.'
        delete = 'Make a new Python environment for this notebook and run all cells there.'
        if report['in_colab']:
            restart = 'Choose Runtime > Restart session and run all.'
            delete = 'Choose Runtime > Disconnect and delete runtime, then Runtime > Run all.'
        again = 'If this message comes back: '
        if report['verdict'] == 'reused':
            return 'Packages changed since: %s.' % ', '.join(sorted(changed)[:6]), [delete]
        if report['kind'] == 'stale-memory':
            return ('NumPy was replaced on disk after this session had loaded it. Old code '
                    'in memory now mixes with new files: that fails in strange ways, or '
                    'gives wrong results without a word.'), [restart, again + delete]
        if 'shadowed' in report['evidence']:
            return ('A file of yours is imported in the place of NumPy, or of something '
                    'that NumPy needs: ' + (report['detail'] or report['location'])), [
                        'Rename that file.', restart]
        cause = 'The NumPy on disk is not whole. ' + report['detail']
        if report['kind'] == 'disk-conflict':
            cause = '%s and this NumPy were not made for each other.' % report['detail']
        elif report['disk'] == 'none':
            cause = 'NumPy is not installed here.'
        return cause + ' A restart keeps the disk, so it does not help.', [
            delete, again + 'tell the author that what this notebook installs does not fit.']

    def marker(new=None):
        """Reads what an earlier run left in this runtime, or writes it for the next."""
        whose = '%s %s' % (getattr(os, 'getuid', str)(), sys.prefix)
        name = 'clean-slate-%s.json' % hashlib.sha256(whose.encode()).hexdigest()[:12]
        try:
            file = os.path.join(tempfile.gettempdir(), name)
            if new:
                with tempfile.NamedTemporaryFile('w', dir=tempfile.gettempdir(),
                                                 delete=False) as output:
                    json.dump(new, output)
                os.replace(output.name, file)
            elif os.path.isfile(file):
                old = json.loads(read(file))
                return old['boot'], [old['session'], old['notebook']], set(old['packages'])
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            print('Clean Slate could not %s its marker: %.200r' %
                  ('write' if new else 'read', error))
        return None, [], set()

    def answer():
        """True or False as a person answers; None where nobody can."""
        name = 'ALLOW_REUSED_RUNTIME'
        if str(globals().get(name, os.environ.get(name))).lower() in ('1', 'true', 'yes'):
            return True
        try:
            if kernel._allow_stdin if kernel else sys.stdin.isatty():
                return input('Use it as it is? Type yes or no: ').strip().lower() in ('y', 'yes')
        except (AttributeError, ValueError, EOFError, RuntimeError):
            pass  # a closed input: nobody can answer
        return None

    ipython = sys.modules.get('IPython')
    kernel = getattr(ipython and ipython.get_ipython(), 'kernel', None)
    report = look()
    names = [os.environ.get('COLAB_NOTEBOOK_ID'), os.environ.get('JPY_SESSION_NAME'),
             globals().get('__vsc_ipynb_file__'), globals().get('__file__'), '']
    start = read('/proc/self/stat').rsplit(') ', 1)[-1].split()[19:20]
    now = {'boot': read('/proc/sys/kernel/random/boot_id').strip(), 'numpy': report['disk'],
           'session': [os.getpid()] + start, 'notebook': next(x for x in names if x is not None),
           'packages': packages(sys.path), 'time': time.time()}
    boot, who, before = marker()
    marked = boot == now['boot']
    changed = before ^ set(now['packages'])
    if not report['evidence'] and marked and changed and who != [now['session'], now['notebook']]:
        report['verdict'] = 'reused'
    print_line()
    if report['verdict'] == 'healthy':
        return marker(now) and None
    facts = 'Python {python}. NumPy in memory: {loaded}, on disk: {disk} ({location}).'
    facts = facts.format(**report)
    cause, steps = cause_and_steps()
    if report['verdict'] == 'reused':
        show('This runtime was used before', [cause, facts], steps)
        agreed = answer()
        if agreed is False or agreed is None and CLEAN_SLATE_STRICT:
            raise NumPyNotTrusted('This runtime was used before. See the steps above.')
        return marker(now) and None
    marker(now)
    show('This NumPy cannot be trusted', [
        cause, facts, 'Kind: %s; evidence: %s.' % (report['kind'], ', '.join(report['evidence'])),
        'Do not reinstall NumPy by hand: the old code stays in memory until a restart, and '
        'versions drift until nobody can tell what this notebook ran with.'], steps)
    if marked:
        try:
            for left in range(10, 0, -1):
                print('\rStopping in %d s ' % left, end='', flush=True)
                time.sleep(1)
        except KeyboardInterrupt:
            pass
        print()
    if 'clean_slate_repair' in globals():
        globals()['clean_slate_repair'](report)
    raise NumPyNotTrusted('This NumPy cannot be trusted. See the steps above.')


clean_slate_guard()
