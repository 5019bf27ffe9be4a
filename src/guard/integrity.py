# Ends with an error where an installed file is not the one that was installed: changed, missing,
# left over from another version, or installed twice.
import base64
import hashlib
import importlib.metadata
import pathlib
import re
import sys
import sysconfig

folders = sorted({sysconfig.get_path('purelib'), sysconfig.get_path('platlib')})
wrong, known, versions = [], set(), {}
for package in importlib.metadata.distributions(path=folders):
    name = re.sub(r'[-_.]+', '-', package.metadata['Name'] or '?').lower()
    versions.setdefault(name, []).append(package.version)
    files = [file for file in package.files or [] if not str(file).endswith('.pyc')]
    if not files:
        wrong.append(f'{name} {package.version}: it does not say which files it has')
    for file in files:
        path = pathlib.Path(package.locate_file(file))
        known.add(path.resolve())
        if not path.is_file():
            wrong.append(f'{name} {package.version}: {file} is missing')
        elif file.hash:
            digest = hashlib.new(file.hash.mode, path.read_bytes()).digest()
            if base64.urlsafe_b64encode(digest).rstrip(b'=').decode() != file.hash.value:
                wrong.append(f'{name} {package.version}: {file} was changed')
for name, found in versions.items():
    if len(found) > 1:
        wrong.append(f'{name} is installed {len(found)} times: {", ".join(sorted(found))}')
for folder in map(pathlib.Path, folders):
    for path in folder.rglob('*'):
        is_code = path.suffix in ('.py', '.so', '.pyd') or '.so.' in path.name
        if is_code and path.is_file() and path.resolve() not in known:
            wrong.append(f'{path.relative_to(folder)} belongs to nothing that is installed')
print('\n'.join(wrong) or f'{len(known)} files of {len(versions)} packages are as they were installed')
sys.exit(1 if wrong else 0)
