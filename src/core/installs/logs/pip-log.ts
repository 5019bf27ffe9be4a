import type { Install, InstallReader } from './install.ts';
import { complaintIn, createComplaints } from './pip-conflicts.ts';
import { readPipLine, type PipStep } from './pip-lines.ts';
import type { Request } from './pip-request.ts';

const INSTALLED_LIST = /^( {0,2}Successfully installed ).*/;

/** A line that counts, and where it stands. */
type Place = Pick<Install, 'text' | 'line'>;

/** One run of pip, as far as its log goes. */
interface Run {
  /** The version that was there before. */
  from?: string;
  /** The line by which its files went. */
  removal?: Place;
  request?: Request;
  hasCollected?: boolean;
  /** The version last fetched to be installed. */
  fetched?: string;
  isFetchedOnce?: boolean;
  /** What is about to be installed, where the log lists it. */
  lists?: 'numpy' | 'others';
  /** It installs where Colab's own packages lie, or beside the NumPy that is there. */
  place?: 'colab' | 'elsewhere';
}

/** What pip complained of, and where NumPy stood in it first. */
interface Complained {
  complaints: ReturnType<typeof createComplaints>;
  numpy?: { to: string } & Place;
}

const nothingYet = (): Complained => ({ complaints: createComplaints() });

/** What the log says about an install beside its versions. */
const circumstances = ({ request }: Run, { complaints, numpy }: Complained) => ({
  ...request,
  ...(numpy && { conflicts: complaints.names() }),
});

/** All that a quiet install prints are complaints. */
function quietInstall({ complaints, numpy }: Complained): Install | undefined {
  const evidence = complaints.tell();
  if (!numpy || evidence === 'nothing') return undefined;
  return { evidence, ...numpy, conflicts: complaints.names() };
}

/** How an install went of which no uninstall is reported. */
function withoutRemoval(
  { lists, from, place }: Run,
  { numpy }: Complained,
): Install['evidence'] | undefined {
  if (place === 'elsewhere') return undefined;
  // pip names what it replaces: where its list is whole and does not, the place was empty, or it did not look.
  if (lists !== 'numpy' || from !== undefined) return 'installed';
  if (numpy) return 'written-over';
  return place === 'colab' ? 'unremoved' : undefined;
}

/** The end of a run: pip's line of success, or a log that is cut. */
function finished(
  run: Run,
  complained: Complained,
  success: { to: string } & Place,
): Install | undefined {
  const { from, removal, fetched, isFetchedOnce } = run;
  const evidence = removal ? 'installed' : withoutRemoval(run, complained);
  if (!evidence) return undefined;
  const told = { evidence, ...(from && { from }), ...circumstances(run, complained) };
  if (from !== success.to) {
    // The list names everything that was installed beside it.
    const text = success.text.replace(INSTALLED_LIST, `$1numpy-${success.to}`);
    return { ...told, to: success.to, text, line: success.line };
  }
  // Where NumPy has two records, pip's last line may name the one that is left of the old.
  if (!removal || !fetched || !isFetchedOnce || fetched === from) return undefined;
  return { ...told, to: fetched, ...removal };
}

function after(run: Run, step: PipStep, place: Place): Run {
  switch (step.is) {
    case 'collected':
      return { ...run, hasCollected: true };
    case 'asked':
      return { ...run, hasCollected: true, request: step.request };
    case 'fetched': {
      const isFetchedOnce = run.fetched === undefined || run.fetched === step.version;
      return { ...run, fetched: step.version, isFetchedOnce };
    }
    case 'found':
      return { ...run, from: step.version };
    case 'removed':
      return { ...run, from: step.version, removal: place };
    case 'left-alone':
      return { ...run, place: 'elsewhere' };
    case 'in-colab':
      // A run before that had nothing to collect may have been in another place.
      return run.hasCollected && !run.place ? { ...run, place: 'colab' } : run;
    case 'lists':
      return { ...run, lists: step.numpy ? 'numpy' : 'others' };
    case 'in-question': {
      const { removal: _, ...rest } = run;
      return rest;
    }
    case 'put-back':
    case 'installed':
      return {};
  }
}

/** Follows pip's log, from what it collects to the line of success. */
export function createPipReader(): InstallReader {
  let run: Run = {};
  let complained = nothingYet();

  const complain = (text: string, line: number): boolean => {
    const complaint = complaintIn(text);
    if (!complaint) return false;
    complained.complaints.add(complaint);
    const { numpy: to } = complaint;
    if (to) complained.numpy ??= { to, text, line };
    return true;
  };

  const take = (step: PipStep, text: string, line: number): Install | undefined => {
    const before = run;
    const saidBefore = complained;
    run = after(run, step, { text, line });
    if (step.is !== 'installed' && step.is !== 'lists') return undefined;
    complained = nothingYet();
    if (step.is === 'installed') {
      const { version: to } = step;
      if (to) return finished(before, saidBefore, { to, text, line });
      // NumPy was removed before, and is not back.
      if (before.removal) run = before;
      return undefined;
    }
    // What pip would have (`you'll have`) belongs to this run; what it has, to a quiet one before.
    if (saidBefore.numpy?.text.includes("you'll have")) complained = saidBefore;
    return complained === saidBefore || before.lists ? undefined : quietInstall(saidBefore);
  };

  return {
    read(text, line) {
      if (complain(text, line)) return undefined;
      const step = readPipLine(text);
      return step && take(step, text, line);
    },
    end() {
      const { from, removal, fetched, lists } = run;
      const told = circumstances(run, complained);
      const { numpy } = complained;
      const before = run;
      const saidBefore = complained;
      run = {};
      complained = nothingYet();
      if (removal) {
        const to = numpy?.to ?? fetched;
        if (from === to) return undefined;
        return {
          evidence: 'uninstalled',
          ...(from && { from }),
          ...(to && { to }),
          ...told,
          ...removal,
        };
      }
      if (lists === 'others') return undefined;
      if (lists !== 'numpy') return quietInstall(saidBefore);
      return numpy && finished(before, saidBefore, numpy);
    },
  };
}
