import { describe, expect, test } from 'vitest';
import { bothOutcomes, createOutcomeReader, type InstallOutcome } from './install-outcome.ts';

describe('how the installs went', () => {
  const outcomeOf = (...lines: string[]) => {
    const reader = createOutcomeReader();
    for (const line of lines) reader.read(line);
    return reader.outcome();
  };

  test.each([
    'Successfully installed six-1.16',
    'Requirement already satisfied: numpy in /usr/lib (2.0.2)',
    'Installed 12 packages in 3ms',
    'Uninstalled 1 package in 3ms',
    'Audited 1 package in 3ms',
    'Audited 21 packages in 3ms',
    'Executing transaction: done',
    'Transaction finished',
    '# All requested packages already installed.',
  ])('is reported by: %s', (line) => {
    expect(outcomeOf(line, 'and on')).toBe('told');
    expect(outcomeOf(`It prints ${line}`)).toBe('none');
    expect(outcomeOf(`Sure: ${line}`)).toBe('none');
  });

  test.each([
    'ERROR: Could not find a version that satisfies the requirement numpy==9',
    'ERROR: No matching distribution found for numpy==9',
    'ERROR: Cannot uninstall numpy 2.0.2',
    'ERROR: Failed building wheel for numpy',
    'ERROR: Invalid requirement: numpy=1',
    'ERROR: Exception:',
    'ERROR: Error while checking',
    'ERROR: ResolutionImpossible: see the manual',
    'ERROR: numpy-1.26.4-cp39-cp39-linux.whl is not a supported wheel on this platform.',
    'error: Failed to fetch',
    '× No solution found when resolving dependencies',
    'PackagesNotFoundError: The following packages are not available',
    'UnsatisfiableError: The following specifications',
    '/bin/bash: line 1: uv: command not found',
    '/bin/sh: 1: uv: not found',
    'ERROR: Directory is not installable. Neither setup.py nor pyproject.toml found.',
    "ERROR: Package 'x' requires a different Python: 3.12.1 not in '<3.9'",
    'ERROR: Operation cancelled by user',
    'ERROR: You must give at least one requirement to install',
    'no such option: --pree',
    '  × No solution found when resolving dependencies:',
    'error    libmamba Could not solve for environment specs',
    'critical libmamba Aborting.',
    'LibMambaUnsatisfiableError: Encountered problems while solving:',
    'CondaHTTPError: HTTP 000 CONNECTION FAILED',
    'DryRunExit: Dry run. Exiting.',
    'UsageError: Line magic function `%conda` not found.',
    'zsh:1: no matches found: pinecone-client[grpc]',
  ])('is a failure: %s', (line) => {
    expect(outcomeOf('Successfully installed six-1.16', line)).toBe('failed');
    expect(outcomeOf(line, 'Successfully installed six-1.16')).toBe('failed');
    expect(outcomeOf(`Sure: ${line}`)).toBe('none');
  });

  test("is not told by pip's complaint about packages that disagree", () => {
    expect(outcomeOf("ERROR: pip's dependency resolver does not currently take")).toBe('none');
  });
});

describe("pip's downloads", () => {
  const outcomeOf = (...lines: string[]) => {
    const reader = createOutcomeReader();
    for (const line of lines) reader.read(line);
    return reader.outcome();
  };
  const SMALL = '     ━━━━━━━━━━━━━━━━━━━━ 1.6/1.6 MB 13.1 MB/s eta 0:00:00';
  const LARGE = '     ━━━━━━━━━━━━━━━━━━━━ 18.2/18.2 MB 13.1 MB/s eta 0:00:00';
  const TOLD = 'Successfully installed six-1.16';

  test.each([
    ['are all that is seen', [SMALL], 'small'],
    ['may be as large as NumPy', [SMALL, LARGE, SMALL], 'large'],
    ['say more of quiet installs than the log of another', [TOLD, SMALL], 'small'],
    ['say no more than a log does where one is large', [LARGE, TOLD], 'told'],
    ['say nothing where an install failed', [SMALL, 'ERROR: Could not find it'], 'failed'],
  ])('%s', (_, lines, outcome) => {
    expect(outcomeOf(...lines)).toBe(outcome);
  });

  test.each<[InstallOutcome, InstallOutcome, InstallOutcome]>([
    ['none', 'told', 'told'],
    ['told', 'none', 'told'],
    ['told', 'small', 'small'],
    ['small', 'told', 'small'],
    ['small', 'large', 'large'],
    ['large', 'small', 'large'],
    ['failed', 'large', 'failed'],
    ['large', 'failed', 'failed'],
  ])('%s, and %s beside it: %s', (one, other, both) => {
    expect(bothOutcomes(one, other)).toBe(both);
  });
});

describe('an error', () => {
  const outcomeOf = (line: string) => {
    const reader = createOutcomeReader();
    reader.readError(line);
    return reader.outcome();
  };

  test.each([
    'ValueError: The python kernel does not appear to be a conda environment.  Please use ``%pip install`` instead.',
    "CalledProcessError: Command '['/usr/bin/python3', '-m', 'pip', 'install', 'numpy==9']' returned non-zero exit status 1.",
    "subprocess.CalledProcessError: Command 'pip3 install x' returned non-zero exit status 1.",
    "FileNotFoundError: [Errno 2] No such file or directory: 'uv'",
  ])('of an install: %s', (line) => {
    expect(outcomeOf(line)).toBe('failed');
  });

  test.each([
    "CalledProcessError: Command 'make' returned non-zero exit status 2.",
    "CalledProcessError: Command 'pipeline' returned non-zero exit status 2.",
    "FileNotFoundError: [Errno 2] No such file or directory: 'a.csv'",
    'ValueError: The truth value of an array is ambiguous.',
    'Successfully installed six-1.16',
  ])('of something else: %s', (line) => {
    expect(outcomeOf(line)).toBe('none');
  });
});
