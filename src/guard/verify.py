# verify(): for the end of the cell that installs. It computes what has known answers, in a fresh
# process and in this session. It downloads nothing and changes nothing.
CLEAN_SLATE_CHECKS = r'''
import importlib.util, json, math, pickle, random, sys, time, warnings

class Absent(Exception):
    """What a check is about is not here."""

def near(got, want):
    """Compares without NumPy, for it is NumPy that is judged."""
    got = got.tolist() if hasattr(got, 'tolist') else got
    if isinstance(want, (list, tuple)) and len(got) == len(want):
        for one, other in zip(got, want): near(one, other)
    elif got != want and (isinstance(want, (str, list, tuple)) or not abs(got - want) <= 1e-5):
        raise AssertionError(f'{got!r} instead of {want!r}'[:150])

def need(*names):
    if not all(name in sys.modules or importlib.util.find_spec(name) for name in names): raise Absent

def lapack(np):
    for kind in ('float32', 'float64'):
        values, vectors = np.linalg.eig(np.array([[2, 1], [1, 2]], dtype=kind))
        near(sorted(values.tolist()), [1, 3])
        for value, (x, y) in zip(values.tolist(), vectors.T.tolist()):
            near([2 * x + y, x + 2 * y], [value * x, value * y])
        near(np.linalg.solve(np.array([[2, 1], [1, 2]], dtype=kind), np.array([4, 5], dtype=kind)), [1, 2])
        near(np.linalg.svd(np.array([[3, 0], [0, -2]], dtype=kind))[1], [3, 2])

def blas(np):
    a = [[(7 * i + 3 * j) % 11 - 5 for j in range(70)] for i in range(40)]
    b = [[(5 * i + 2 * j) % 13 - 6 for j in range(50)] for i in range(70)]
    product = [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]
    for kind in ('float32', 'float64', 'complex128'): near(np.array(a, dtype=kind) @ np.array(b, dtype=kind), product)
    near(np.dot(np.arange(1001.0), np.arange(1001.0)), 1000 * 1001 * 2001 // 6)

def randoms(np):
    ours, pythons = np.random.RandomState(7), random.Random()
    _, keys, position, *_ = ours.get_state()  # the same Mersenne twister as Python's own
    pythons.setstate((3, (*keys.tolist(), position), None))
    near(ours.random_sample(700), [pythons.random() for _ in range(700)])
    bits = np.random.PCG64(7)  # its stream is fixed by its published recurrence
    state, step = bits.state['state']['state'], bits.state['state']['inc']
    for raw in bits.random_raw(50).tolist():
        state = (state * 0x2360ED051FC65DA44385DF649FCCF645 + step) % 2**128
        word, turn = (state >> 64 ^ state) % 2**64, state >> 122
        near(raw - (word >> turn | word << (-turn & 63)) % 2**64, 0)
    near(sorted(np.random.default_rng(7).permutation(99).tolist()), list(range(99)))

def fft(np):
    near(np.fft.fft([1] + 15 * [0]), 16 * [1])
    near(np.fft.rfft([math.cos(math.pi * 3 * i / 8) for i in range(16)]), [0, 0, 0, 8, 0, 0, 0, 0, 0])
    near(np.fft.ifft(np.fft.fft([3, 1, 4, 1, 5, 9])), [3, 1, 4, 1, 5, 9])

def strings(np):
    for module in [np.char] + ([__import__('numpy.strings').strings] if int(np.__version__.split('.')[0]) > 1 else []):
        near([*module.upper(['ab']), *module.center(['ab'], 6, '*')], ['AB', '**ab**'])
        near(module.find(['abc'], 'c'), [2])

def masked(np):
    values = np.ma.masked_array([1, 2, 3, 4], mask=[0, 1, 0, 0])
    near([values.sum(), values.mean(), np.ma.median(values), *values.filled(9)], [8, 8 / 3, 3, 1, 9, 3, 4])

def pickling(np):
    for kind in ('f4', 'i8', 'c16', 'U3', 'M8[D]', 'O', [('x', 'f8'), ('y', 'U2')]):
        array = np.ones(5, dtype='i8').astype(kind)
        for way in range(2, pickle.HIGHEST_PROTOCOL + 1):
            copy = pickle.loads(pickle.dumps(array, way))
            if copy.dtype != array.dtype or copy.tolist() != array.tolist(): raise AssertionError(f'{kind} changes')

def testing(np):
    from numpy.testing import assert_allclose
    assert_allclose([1, 2], [1, 2 + 1e-9])
    try: assert_allclose([1, 2], [1, 3])
    except AssertionError: return
    raise AssertionError('assert_allclose lets 2 pass for 3')

def pandas(np):
    need('pandas')
    import pandas as pd
    frame = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1.0, 2.0, 4.0]})
    near([*frame.groupby('k').v.sum(), *frame.v.rolling(2).mean()[1:]], [5, 2, 1.5, 3])
    near(pd.date_range('2024-02-28', periods=3).day.to_numpy(), [28, 29, 1])

def scipy(np):
    need('scipy')
    from scipy import linalg, optimize, sparse, special
    near(linalg.expm([[0.0, 1.0], [0.0, 0.0]]), [[1, 1], [0, 1]])
    near([optimize.brentq(math.cos, 1, 2), special.gamma(5)], [math.pi / 2, 24])
    near(sparse.csr_matrix([[0, 2], [3, 0]]) @ [1, 10], [20, 3])

def sklearn(np):
    need('sklearn')
    from sklearn import linear_model, tree
    line = linear_model.LinearRegression().fit([[0], [1], [2]], [1, 3, 5])
    near([line.intercept_, *line.coef_], [1, 2])
    near(tree.DecisionTreeClassifier().fit([[0], [1], [2], [3]], [0, 0, 1, 1]).predict([[0.2], [2.9]]), [0, 1])

def torch(np, move=lambda tensor: tensor, gpu=False):
    need('torch')
    import torch
    if gpu and not torch.cuda.is_available(): raise Absent
    array = np.arange(6, dtype='float32').reshape(2, 3)
    shared = torch.from_numpy(array)
    array[0, 0] = 7  # the memory is one and the same
    near(move(shared).cpu().numpy(), [[7, 1, 2], [3, 4, 5]])
    near((move(shared) @ move(shared).T).cpu().numpy(), [[54, 35], [35, 50]])

def tokenizer(np):
    need('transformers', 'tokenizers')
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast
    tiny = Tokenizer(models.WordPiece({'[UNK]': 0, 'clean': 1, 'sla': 2, '##te': 3}, unk_token='[UNK]'))
    tiny.pre_tokenizer = pre_tokenizers.Whitespace()
    whole = PreTrainedTokenizerFast(tokenizer_object=tiny, unk_token='[UNK]')
    near(whole('clean slate x', return_tensors='np')['input_ids'], [[1, 2, 3, 0]])

CHECKS = {
    'LAPACK': lapack, 'BLAS': blas, 'random': randoms, 'fft': fft, 'strings': strings, 'masked arrays': masked,
    'pickling': pickling, 'testing': testing, 'pandas': pandas, 'scipy': scipy, 'scikit-learn': sklearn, 'torch': torch,
    'pinned memory': lambda np: torch(np, lambda tensor: tensor.pin_memory(), gpu=True),
    'CUDA': lambda np: torch(np, lambda tensor: tensor.cuda(), gpu=True), 'tokenizer': tokenizer,
}

def check_all(say):
    """Says of each check that it begins, and then how it ended. Without NumPy the first is the only one."""
    for name, check in {'import': lambda np: None, **CHECKS}.items():
        say('begins', name, 0, '')
        start, state, why = time.perf_counter(), 'passed', ''
        try:
            with warnings.catch_warnings():
                warnings.simplefilter('ignore')
                import numpy
                check(numpy)
        except KeyboardInterrupt: raise
        except Absent: state = 'absent'
        except BaseException as error: state, why = 'failed', f'{type(error).__name__}: {error}'
        say(state, name, time.perf_counter() - start, ' '.join(why.split())[:300])
        if name == 'import' and why: return None
    return numpy.__version__

if __name__ == '__main__':
    sys.path[:] = json.loads(sys.argv[1])
    say = lambda *words: print('\n\x1e' + json.dumps(words), flush=True)
    say('ended', check_all(say), 0, '')
'''
CLEAN_SLATE_PATIENCE = 300  # seconds that the fresh process may take


def clean_slate_check_fresh(say):
    """The checks in a fresh process. Returns NumPy's version there, None where it did not get so far."""
    import json, os, subprocess, sys, threading
    command = [sys.executable, '-c', CLEAN_SLATE_CHECKS, json.dumps([str(path) for path in sys.path])]
    try:
        child = subprocess.Popen(
            command, encoding='utf-8', errors='replace',
            env=dict(os.environ, HF_HUB_OFFLINE='1', TRANSFORMERS_OFFLINE='1', PYTHONIOENCODING='utf-8'),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except (OSError, TypeError, ValueError) as error:
        return say('failed', 'start of Python', 0, str(error)[:300])
    timer = threading.Timer(CLEAN_SLATE_PATIENCE, child.kill)
    timer.start()
    current, noise = 'start of Python', ''
    try:
        for line in child.stdout:
            if not line.startswith('\x1e'):
                noise = line.strip() or noise
                continue
            state, current, seconds, why = json.loads(line[1:])
            if state == 'ended':
                return current
            if state != 'begins':
                say(state, current, seconds, why)
    finally:
        was_slow = not timer.is_alive()
        timer.cancel()
        child.kill()
        code = child.wait()
    if was_slow:
        noise = f'took over {CLEAN_SLATE_PATIENCE} s'
    elif code < 0:
        noise = f'crashed (signal {-code})'
    ended = noise or f'ended with {code}'
    say('failed', current, 0, f'{ended}; what comes after it was not checked'[:300])


def clean_slate_check_memory(fresh):
    """Why what this session holds is not what is on disk; empty where it is."""
    import re, sys
    if fresh is None:
        return 'a new process did not get through'
    numpy = sys.modules.get('numpy')
    loaded = getattr(numpy, '__version__', 'no version')
    if numpy is not None and loaded != fresh:
        return f'NumPy {loaded} is loaded, a new process has {fresh}'
    try:
        with open('/proc/self/maps', encoding='utf-8', errors='replace') as file:
            mapped = file.read()
    except OSError:
        return ''  # no Linux: the version and the checks have to do
    # pip renames a package to ~umpy before it deletes it.
    names = ('numpy', 'pandas', 'scipy', 'sklearn', 'torch', 'tokenizers')
    gone = [n for n in names if re.search(rf'/(?:{n}|~{n[1:]})(?:\.libs)?/[^\n]*\(deleted\)$', mapped, re.M)]
    return f'replaced on disk while loaded: {", ".join(gone)}' if gone else ''


def verify(after_repair=False):
    """Prints a line for each check; raises after saying what to do where one failed."""
    import os, sys, time
    started, counts = time.monotonic(), {'passed': 0, 'failed': 0, 'absent': 0}

    def say(state, name, seconds, why):
        if state in counts:
            counts[state] += 1
            print(f'  {state}  {name:16}{seconds:6.2f} s' + (f'\n          {why}' if why else ''), flush=True)

    print('In a new process, which loads what is on disk:', flush=True)
    fresh = clean_slate_check_fresh(say)
    is_disk_bad = counts['failed'] > 0
    print('In this session:', flush=True)
    why = clean_slate_check_memory(fresh)
    say('failed' if why else 'passed', 'same as on disk', 0, why)
    if why:
        print('          The other checks were left out: they could end the session.')
    else:
        checks = {'__name__': 'clean_slate_checks'}
        exec(CLEAN_SLATE_CHECKS, checks)
        checks['check_all'](say)
    summary = ', '.join(f'{count} {state}' for state, count in counts.items())
    where = f'NumPy {fresh or "none"}, Python {sys.version.split()[0]}'
    print(f'verify(): {summary}; {where}; {time.monotonic() - started:.1f} s', flush=True)
    if not counts['failed']:
        return
    in_colab = 'google.colab' in sys.modules or 'COLAB_RELEASE_TAG' in os.environ
    anew = 'Runtime > Disconnect and delete runtime' if in_colab else 'make a new Python environment'
    if after_repair:
        todo = f'The repair did not help: {anew}.'
    elif is_disk_bad:
        todo = f"Restarting won't help: {anew}. If it comes back, change what the install cell asks for."
    else:
        todo = f'{"Runtime > Restart session" if in_colab else "Restart the kernel"}, and then run verify() again.'
    print(todo, flush=True)
    raise globals().get('NumPyNotTrusted', RuntimeError)(f'verify(): {counts["failed"]} failed. {todo}')
