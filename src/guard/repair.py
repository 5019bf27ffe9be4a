# The repair: NOT recommended for ML work. A new runtime takes a minute and is certain; this is a
# gamble that ends in a restart all the same. It runs only where a person types it, twice.
CLEAN_SLATE_COLAB_NUMPY = [  # what Colab's images came with, by the day from which they did
    ('20220913', '1.21.6'), ('20230216', '1.22.4'), ('20230804', '1.23.5'), ('20240209', '1.25.2'),
    ('20240725', '1.26.4'), ('20250313', '2.0.2'), ('20260825', '2.1.3'), ('20270125', None)]


def clean_slate_preinstalled():
    """The NumPy that this Colab image came with, by the date in the image's name; None if unknown."""
    import os, re
    date = re.search(r'_(20\d{6})-', os.environ.get('COLAB_RELEASE_TAG', ''))
    known = [version for day, version in CLEAN_SLATE_COLAB_NUMPY if date and day <= date.group(1)]
    return known[-1] if known else None


def clean_slate_typed(question):
    """What a person types; None where nobody can be asked, '' where they would not answer."""
    import builtins, sys
    kernel = getattr(getattr(builtins, 'get_ipython', lambda: None)(), 'kernel', None)
    there = getattr(kernel, '_allow_stdin', False) if kernel else sys.stdin and sys.stdin.isatty()
    try:
        return ' '.join(input(question).split()) if there else None
    except (EOFError, KeyboardInterrupt, OSError, RuntimeError):  # Jupyter: without an input, RuntimeError
        return ''


def clean_slate_repair_file():
    """Where the report lies: on the machine and not on Drive, one for each Python environment."""
    import hashlib, os, sys, tempfile
    name = hashlib.sha256(sys.prefix.encode('utf-8', 'replace')).hexdigest()[:12]
    return os.path.join(tempfile.gettempdir(), 'clean-slate-repair-%s.json' % name)


def clean_slate_last_repair():
    """The report of an earlier repair here; {} where there is none that can be read."""
    import json
    try:
        with open(clean_slate_repair_file(), encoding='utf-8') as file:
            report = json.loads(file.read(1_000_000))
        return report if isinstance(report, dict) else {}
    except (OSError, ValueError):
        return {}


def clean_slate_keep_repair(report):
    """Keeps the report in a new file: what another has put in its place is not written through."""
    import json, os, tempfile
    try:
        handle, path = tempfile.mkstemp(dir=tempfile.gettempdir(), prefix='clean-slate-')
        with os.fdopen(handle, 'w', encoding='utf-8') as file:
            json.dump(report, file, indent=1, default=str)
        os.replace(path, clean_slate_repair_file())
        print('Report: ' + clean_slate_repair_file())
    except OSError as error:
        print('The report could not be kept (%s): call verify(True) yourself after the restart.' % error)


def clean_slate_disk_now():
    """What is installed: every NumPy that the metadata names, and a digest of what pip lists."""
    import hashlib, importlib, importlib.metadata, subprocess, sys
    importlib.invalidate_caches()
    found = importlib.metadata.distributions(path=list(dict.fromkeys(sys.path)))
    names = [one.version for one in found if str(one.metadata['Name']).lower() == 'numpy']
    pip = subprocess.run([sys.executable, '-m', 'pip', 'freeze'], stdin=subprocess.DEVNULL, capture_output=True)
    return {'numpy': names, 'pip freeze': pip.stdout.decode('utf-8', 'replace').splitlines(),
            'sha256': hashlib.sha256(pip.stdout).hexdigest()}


def clean_slate_repair(report):
    """Explains, asks twice, and reinstalls one version of NumPy. It stays broken in this session."""
    import os, re, subprocess, sys, time
    anew = 'Runtime > Disconnect and delete runtime' if report.get('in_colab') else 'a new Python environment'
    last = clean_slate_last_repair()
    if last:
        restarted = last.get('process') != os.getpid()
        return print('Repaired here before%s. Not again: %s.' % (
            (', and NumPy is still broken', anew) if restarted else ('', 'restart the session first')))
    own = clean_slate_preinstalled() if report.get('in_colab') else None
    print('Repair: NOT recommended for ML work. It puts the files of one NumPy back and nothing else: other\n'
          'packages stay as the installs left them, were perhaps built for another NumPy, and results can be wrong\n'
          'without an error. You still have to restart the session. Certain, and quicker:\n%s.' % anew)
    print('This Colab image came with NumPy %s.' % own if own else
          'Which NumPy came with this machine is not known; you would have to name it. Loaded: %s.' % report.get('loaded'))
    first = clean_slate_typed('To go on, type: i accept the risk\n> ')
    if first is None:
        return print('Not repaired: nobody can be asked here.')
    if first.lower() != 'i accept the risk':
        return print('Not repaired. Nothing was changed.')
    words = re.fullmatch(r'restore numpy (\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?:(?:a|b|rc)\d{1,3})?)', clean_slate_typed(
        'Once more, with the version. Type: restore numpy %s\n> ' % (own or 'VERSION')) or '', re.ASCII)
    if not words:
        return print('Not repaired. Nothing was changed.')
    version = words.group(1)
    done = {'at': time.strftime('%Y-%m-%d %H:%M:%S %z'), 'process': os.getpid(), 'python': sys.version,
            'guard': report, 'colab came with': own, 'restore': version, 'typed': [first, words.group(0)],
            'before': clean_slate_disk_now()}
    command = [sys.executable, '-m', 'pip', 'install', '--no-input', '--no-deps', '--force-reinstall',
               '--only-binary', 'numpy', 'numpy==' + version]
    print('Running ' + ' '.join(command[1:]), flush=True)
    try:
        pip = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, timeout=900)
        code, said = pip.returncode, pip.stdout.decode('utf-8', 'replace')[-4000:]
    except (KeyboardInterrupt, OSError, subprocess.TimeoutExpired) as error:
        code, said = None, repr(error)
    done.update({'command': command, 'exit code': code, 'pip said': said, 'after': clean_slate_disk_now()})
    print(said.strip())
    print('NumPy before: %s, after: %s. Packages before: %s, after: %s.' % (
        '+'.join(done['before']['numpy']) or 'none', '+'.join(done['after']['numpy']) or 'none',
        done['before']['sha256'][:12], done['after']['sha256'][:12]))
    done['restored'] = code == 0 and done['after']['numpy'] == [version]
    clean_slate_keep_repair(done)
    print('NumPy is still broken in this session: restart it now and run this cell again, which calls verify().'
          if done['restored'] else 'It could not be restored: %s.' % anew)


def clean_slate_after_repair():
    """After a repair and a restart everything is verified, until it has passed once."""
    last = clean_slate_last_repair()
    if last and not last.get('verified'):
        print('NumPy was repaired here on %s. Everything is verified now.' % str(last.get('at'))[:30])
        verify(after_repair=True)
        clean_slate_keep_repair(dict(last, verified=True))
