/** The attacks of the siege, each a file in e2e/siege of this name, in the order of the document. */
export const ATTACKS: Record<string, { title: string; done: string; held: string }> = {
  'worker-kills': {
    title: 'The worker is ended',
    done: "The browser ends an extension's worker when it likes. Here it was ended at every message of a notebook, of the popup and of the history page, before the message came, while it was handled, or after.",
    held: 'In the end storage held every event that was sent, each once; an import or an erasure was done whole or not at all.',
  },
  interruptions: {
    title: 'A restart is interrupted',
    done: 'The tab was reloaded, led away, closed, or discarded by the browser at every step: while a cell ran, after the failure, some milliseconds after the click that restarts, while cells ran again, after the recovery. In the short form it is reloaded, and at fewer steps.',
    held: 'No remedy stayed open: what was interrupted said so, could be started again, and was then fixed.',
  },
  'hostile-outputs': {
    title: 'Hostile outputs',
    done: 'A real kernel printed a hundred outputs (half of them in the short form) that are made to mislead or to break: floods of colour codes, markup, marks of direction, forged guard lines and tracebacks, megabytes in a line, scripts that post forged messages. After each batch a cell failed in truth.',
    held: 'The true failure was shown each time, nothing appeared but text, and no restart was begun.',
  },
  fuzz: {
    title: 'Anything is read',
    done: 'Each parser of what others make (messages, records, settings, policies, files, addresses, outputs, sources) was given true samples that were cut, doubled, mixed and spoilt, and values of any kind.',
    held: 'None threw, and all that came of it was within its bounds. What was read could be stored and read back as the same.',
  },
  quotas: {
    title: 'Storage is full',
    done: 'A failure, a restart and the recovery took place while the browser had a few bytes of storage left, or none.',
    held: 'Each was shown at once, and stored when there was room again.',
  },
  clocks: {
    title: 'The clock is set',
    done: 'The clock of the page and of the worker was set forward and back, by seconds to a year, between a failure and its restart, or between the restart and the next run.',
    held: 'Each restart made one session, and each recovery was shown.',
  },
  profiles: {
    title: 'Two profiles',
    done: 'Two browsers had the same notebook open on the same kernel; one of them restarted it.',
    held: 'Both showed what was true, and neither held anything that the other had written.',
  },
  updates: {
    title: 'Updated while open',
    done: 'The extension was replaced by another version while a notebook was open: at rest, and in the midst of a restart.',
    held: 'The page said that it was no longer watched and kept nothing else of ours; loaded again, it showed what was known before.',
  },
  tabs: {
    title: 'Many tabs',
    done: 'Many tabs were open on a few notebooks when one of those failed, and then was restarted.',
    held: 'Every tab of that notebook showed it, and no other.',
  },
  growth: {
    title: 'Long use',
    done: 'A long notebook ran as a whole; another session was restarted again and again. Memory was measured after collecting garbage, and the time of each report from sending to answer. The slopes are of a line through all that was measured; late over early compares the last third with the first.',
    held: 'Neither memory nor the time of an event grew with what had gone before.',
  },
  network: {
    title: 'The network',
    done: "All requests of all pages, frames and workers were recorded in each of these attacks but the first, from before a page's first request on; the record was tried with forged requests.",
    held: 'The extension asked for nothing.',
  },
};
