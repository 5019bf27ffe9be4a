# @title Clean Slate guard: stops here if NumPy is broken { display-mode: "form" }
# It only looks. STRICT: a reused runtime stops it too where nobody can answer. FRESH_PROCESS: 1 s.
CLEAN_SLATE_STRICT = False  # @param {type:"boolean"}
CLEAN_SLATE_COURSE = ''  # @param {type:"string"}
CLEAN_SLATE_LINK = ''  # @param {type:"string"}
CLEAN_SLATE_FRESH_PROCESS = True  # @param {type:"boolean"}
CLEAN_SLATE_PROGRAM = '''
import json, sys
sys.path[:] = json.loads(sys.argv[1])
for line in ('numpy import linalg, random, fft, ma, polynomial, testing, char, rec',
             'pandas import DataFrame', 'scipy import linalg'):
    try:
        exec('from ' + line)
    except BaseException as error:
        print('FAILED', line, [error, error.__cause__, error.__context__], flush=True)
'''
CLEAN_SLATE_BOX = '''<div role="alert" style="border:2px solid #d93025;padding:1em;max-width:48em">
<h3>{}</h3><p>{}</p><ol><li>{}</li></ol><p>{}</p></div>'''
class NumPyNotTrusted(RuntimeError):
    """Stops the notebook. What is wrong, and what to do, is shown above it."""
    def _render_traceback_(self):  # a notebook shows this, not the guard's own code
        return ['NumPyNotTrusted: %s' % self]

def clean_slate_guard():
    """Stops the notebook if NumPy is broken. No name of yours is touched."""
    import glob, html, importlib.machinery, json, os, platform, re, subprocess, sys, tempfile
    import textwrap, time
    from contextlib import suppress
    def read(file):
        """The text of a file, or nothing where it cannot be read."""
        with suppress(OSError), open(file, encoding='utf-8', errors='replace') as text:
            return text.read(9_000_000)
        return ''

    def packages(folders):
        """What is installed in these folders, such as numpy-2.0.2."""
        found = [glob.glob(glob.escape(x or '.') + '/*-*.*-info') for x in folders]
        return sorted({os.path.basename(x).rsplit('.', 1)[0] for x in sum(found, [])})

    def on_disk():
        """Where the NumPy on disk is, and its versions; none if it is not NumPy."""
        spec = importlib.machinery.PathFinder.find_spec('numpy')
        spec = spec or getattr(sys.modules.get('numpy'), '__spec__', None)
        place = [*(spec.submodule_search_locations or []), spec.origin][0] if spec else ''
        if not os.path.exists(place):
            return '', ['none']
        text = read(place + '/version.py') + '\n' + read(place + '/_version.py')
        own = re.findall(r'^\s*"?version"?\s*[:=]\s*["\'](\d[^"\']*)', text, re.M)[:1]
        pips = [x for x in packages([os.path.dirname(place)]) if x.startswith('numpy-')]
        return place, list(dict.fromkeys(own + [x.split('-')[1] for x in pips]))

    def replaced():
        """Packages whose compiled modules were replaced after they were loaded."""
        maps = read('/proc/self/maps')  # empty where this is not Linux
        alive = re.findall(r'/.*\.so$', maps, re.M)
        gone = re.findall(r'(/.*\.so) \(deleted\)$', maps, re.M)
        names = {os.path.basename(x) for x in gone}
        found = {'numpy' for x in gone if '/numpy/' in x or '/~umpy/' in x}  # pip's word for old
        seen = globals().setdefault('CLEAN_SLATE_SEEN', {})  # the files at the guard's first run
        for module in list(sys.modules.values()):
            file = str(getattr(module, '__dict__', {}).get('__file__'))
            if file.endswith(('.so', '.pyd')):
                stat = os.stat(file) if os.path.exists(file) else None
                now = stat and (stat.st_ino, stat.st_mtime_ns)
                lost = os.path.basename(file) in names and os.path.realpath(file) not in alive
                if lost or not now or seen.setdefault(file, now) != now:
                    found.add(str(module.__dict__.get('__name__')).split('.')[0])
        return found

    def fresh():
        """Packages that a new process cannot import, for a reason that names NumPy."""
        command = [sys.executable, '-I', '-c', CLEAN_SLATE_PROGRAM, json.dumps(sys.path)]
        with suppress(subprocess.SubprocessError, OSError, TypeError, ValueError):
            done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True,
                                  encoding='utf-8', errors='replace', timeout=60)
            failed = re.findall(r'(?im)^FAILED (?=.*numpy)(\w+)', done.stdout)
            return failed if 0 <= done.returncode < 256 else ['crash']
        print('Clean Slate could not import NumPy in a new process within a minute.')
        return []

    def look():
        """Compares what is loaded with what is on disk; all else rests on this."""
        place, versions = on_disk()
        bases = [x.split('+')[0] for x in versions]
        failed = fresh() if place and versions and CLEAN_SLATE_FRESH_PROCESS else []
        whole = place and versions and not {'numpy', 'crash'} & set(failed)
        with suppress(Exception):
            importlib.import_module('numpy' if whole else 'sys')  # does nothing where loaded
        numpy = sys.modules.get('numpy')
        loaded = str(getattr(numpy, '__version__', 'unknown')) if numpy else 'none'
        others = replaced()
        evidence = [name for name, seen in [
            ('version', numpy and loaded.split('+')[0] not in bases[:1]),
            ('mapped', 'numpy' in others),
            ('imports', not (numpy and place) and failed != ['crash'] or set(failed) - {'crash'}),
            ('crash', failed == ['crash']),
            ('metadata', len(set(bases)) > 1),
            ('shadowed', not versions)] if seen]
        kind = 'disk-conflict' if whole and failed else 'broken-install'
        kind = kind if set(evidence) - {'version', 'mapped'} else 'stale-memory' * bool(evidence)
        def tidy(word): return re.sub(r'[^A-Za-z0-9_.+!-]', '_', word)[:40]
        return {
            'loaded': tidy(loaded), 'disk': tidy('+'.join(versions) or 'unknown'), 'kind': kind,
            'evidence': evidence, 'verdict': 'corrupted' if evidence else 'healthy',
            'others': sorted(map(tidy, others - {'numpy'}))[:8], 'location': place,
            'python': platform.python_version(), 'failed': ' and '.join(failed),
            'in_colab': 'COLAB_RELEASE_TAG' in known or 'google.colab' in sys.modules}

    def advice():
        """The cause in words, and the steps that help."""
        restart = 'Restart the kernel and run all cells.'
        delete = 'Run this notebook in a new Python environment.'
        if report['in_colab']:
            restart = 'Choose Runtime > Restart session and run all.'
            delete = 'Choose Runtime > Disconnect and delete runtime. Then run all cells.'
        if report['verdict'] == 'reused':
            return 'Other packages were in use then: ' + ', '.join(changed), ['Safer: ' + delete]
        if 'shadowed' in report['evidence']:
            return 'Something else is imported as NumPy.', ['Rename that file.', restart]
        if report['kind'] == 'stale-memory':
            return ('NumPy was replaced while this session was using it. This causes odd errors or '
                    'wrong results. Your code is probably fine; restarting fixes this.'
                    ), [restart, 'If this comes back, restarting again is no use. ' + delete]
        cause = ('NumPy is missing or only half installed.' if report['kind'] == 'broken-install'
                 else 'Built for another NumPy: %s.' % report['failed'])
        return cause + " Restarting won't help.", [delete, 'If it comes back, tell the author.']

    def show():
        """Shows the message: as a box in a notebook, elsewhere as framed text."""
        (cause, steps), title = advice(), 'This runtime was used before'
        facts = 'Python {python}. NumPy in memory: {loaded}. On disk: {disk} {location}'
        words = ['Help: ' + x for x in (CLEAN_SLATE_COURSE, CLEAN_SLATE_LINK) if x]
        words += [facts.format(**report)]
        if report['evidence']:
            title = 'NumPy is broken in this session'
            words[-1] += ' (%s: %s)' % (report['kind'], ', '.join(report['evidence']))
            words[-1] += '. Also replaced: ' * bool(report['others']) + ', '.join(report['others'])
            words = ["Don't install NumPy again by hand: the old one stays in memory until you "
                     'restart, and nobody knows afterwards which version gave a result.'] + words
        lines = [title.upper(), cause, *('%d. %s' % x for x in enumerate(steps, 1)), *words]
        text = '\n'.join(['-' * 78, *(textwrap.fill(x, 78) for x in lines), '-' * 78])
        if not kernel:
            code = getattr(sys.stdout, 'encoding', None) or 'utf-8'
            return print(text.encode(code, 'backslashreplace').decode(code), flush=True)
        steps, words = '</li><li>'.join(map(html.escape, steps)), map(html.escape, words)
        page = CLEAN_SLATE_BOX.format(title, html.escape(cause), steps, '</p><p>'.join(words))
        link = r'<a href="\g<0>" target="_blank" rel="noopener" style="color:inherit">\g<0></a>'
        page = re.sub(r'https://[^\s<]+', link, page)
        kernel.shell.display_pub.publish({'text/html': page, 'text/plain': text})

    def marker(new=None):
        """What an earlier run left in the temporary folder; or leaves it for the next."""
        whose = re.sub(r'\W+', '-', os.path.expanduser('~') + sys.prefix)[-99:]
        with suppress(OSError, ValueError, TypeError, AttributeError, RecursionError):
            file = os.path.join(tempfile.gettempdir(), 'clean-slate-%s.json' % whose)
            if new:
                with open(file, 'w', encoding='utf-8') as output:
                    json.dump(new, output)
            old = json.loads(read(file) or '{}')
            return old.get('boot'), old.get('who'), set(old.get('packages', []))
        print('Clean Slate could not %s its marker, and goes on.' % ('write' if new else 'read'))
        return None, None, set()

    known = {**os.environ, **globals()}
    kernel = getattr(known.get('get_ipython', str)(), 'kernel', None)
    report = look()
    names = ('COLAB_NOTEBOOK_ID', 'JPY_SESSION_NAME', '__vsc_ipynb_file__', '__file__')
    now = {'who': [[str(known[x]) for x in names if x in known][:1],
                   os.getpid(), read('/proc/self/stat').split(')')[-1].split()[19:20]],
           'boot': read('/proc/sys/kernel/random/boot_id'), 'time': time.time(),
           'numpy': report['disk'], 'packages': packages(sys.path)}
    boot, who, before = marker()
    changed = sorted(map(str, before ^ set(now['packages'])))[:8]
    if boot == now['boot'] and who != now['who'] and changed and not report['evidence']:
        report['verdict'] = 'reused'
    line = 'Clean Slate guard: NumPy {loaded}, disk {disk}, Python {python}, verdict {verdict}'
    line += ', kind {kind}, evidence ' + '+'.join(report['evidence']) if report['evidence'] else ''
    line += ', others ' + '+'.join(report['others']) if report['others'] else ''
    vm = re.search(r'/((m|gpu|tpu)-[a-z0-9-]{3,80})\b', known.get('KMP_EXTRA_ARGS', ''))
    print(line.format(**report) + (', runtime ' + vm.group(1) if vm else ''), flush=True)
    if report['verdict'] != 'healthy':
        show()
    answer = str(known.get('ALLOW_REUSED_RUNTIME', not CLEAN_SLATE_STRICT))
    if report['verdict'] == 'reused' and 'ALLOW_REUSED_RUNTIME' not in known:
        with suppress(AttributeError, ValueError, EOFError, RuntimeError):  # nobody can answer
            if kernel._allow_stdin if kernel else sys.stdin.isatty():
                answer = input('Keep using it? Type yes or no: ')
    refused = report['verdict'] == 'reused' and answer.lower() not in ('yes', 'y', '1', 'true')
    if not refused:
        marker(now)
    if report['evidence']:
        for left in range(10 if boot == now['boot'] else 0, 0, -1):
            print('\rStopping in %d s: time to read the steps above ' % left, end='', flush=True)
            time.sleep(1)
        if 'clean_slate_repair' in known:
            known['clean_slate_repair'](report)
    if report['evidence'] or refused:
        raise NumPyNotTrusted('The guard stopped the notebook here. See the steps above.')
clean_slate_guard()
