# @title Clean Slate guard, short: stops here if NumPy is broken { display-mode: "form" }
class NumPyNotTrusted(RuntimeError): _render_traceback_ = lambda e: ['NumPyNotTrusted: %s' % e]
def clean_slate_guard():
    import glob, numpy, os, platform, re
    read = lambda file: open(file, errors='replace').read() if os.path.exists(file) else ''
    text = ''.join(map(read, glob.glob(glob.escape(numpy.__path__[0]) + '/*version.py')))
    disk = (re.findall(r'^\s*"?version"?\s*[:=]\s*["\'](\d[^"\']*)', text, re.M) or ['unknown'])[0]
    found = ['version'] * (disk.split('+')[0] not in (numpy.__version__.split('+')[0], 'unknown'))
    found += ['mapped'] * bool(re.search(r'_multiarray_umath.*\(deleted', read('/proc/self/maps')))
    verdict = 'corrupted, kind stale-memory, evidence ' + '+'.join(found) if found else 'healthy'
    print('Clean Slate guard: NumPy %s, disk %s, Python %s, verdict %s' % (
        numpy.__version__, disk, platform.python_version(), verdict), flush=True)
    if found:
        raise NumPyNotTrusted('NumPy is broken in this session. Restart it, then run all cells.')
clean_slate_guard()
