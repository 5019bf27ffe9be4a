import type { MomentKind } from '../../core/history/moments.ts';
import type { Cause } from '../../core/ledger/events.ts';
import type { RuntimeKind } from '../../core/runtime/runtime-kind.ts';
import type { FaultKind } from '../../core/facts/fault.ts';
import { t, type MessageKey } from '../../words/i18n.ts';

const KINDS: Record<MomentKind, MessageKey> = {
  connected: 'momentConnected',
  disconnected: 'momentDisconnected',
  'ran-all': 'momentRanAll',
  installed: 'momentInstalled',
  failed: 'momentFailed',
  'first-error': 'momentFirstError',
  'guard-healthy': 'momentGuardHealthy',
  'guard-reused': 'momentGuardReused',
  warned: 'momentWarned',
  restarted: 'momentRestarted',
  recovered: 'momentRecovered',
};

const FAULTS: Record<FaultKind, MessageKey> = {
  'stale-memory': 'faultStaleMemory',
  'disk-conflict': 'faultDiskConflict',
  'broken-install': 'faultBrokenInstall',
  replaced: 'faultReplaced',
};

const CAUSES: Partial<Record<string, MessageKey>> = {
  replaced: 'faultReplaced',
  'stale-memory': 'faultStaleMemory',
  either: 'faultEither',
  'disk-conflict': 'faultDiskConflict',
  'own-conflict': 'faultDiskConflict',
  'other-process': 'faultOtherProcess',
  'broken-install': 'faultBrokenInstall',
  'came-back': 'faultCameBack',
  'install-loop': 'faultInstallLoop',
} satisfies Partial<Record<Cause, MessageKey>>;

const RUNTIMES: Record<RuntimeKind, MessageKey> = {
  cpu: 'runtimeCpu',
  gpu: 'runtimeGpu',
  tpu: 'runtimeTpu',
  local: 'runtimeLocal',
  unknown: 'runtimeUnknown',
};

export const kindName = (kind: MomentKind) => t(KINDS[kind]);
export const faultName = (fault: FaultKind) => t(FAULTS[fault]);
export const causeName = (cause: string) => t(CAUSES[cause] ?? 'faultEither');
export const runtimeName = (kind: RuntimeKind, model?: string) =>
  model ? `${t(RUNTIMES[kind])} ${model}` : t(RUNTIMES[kind]);

/** The name of a kind of runtime that comes as text, from a count. */
export const runtimeNamed = (kind: string) => t(RUNTIMES[kind as RuntimeKind] ?? 'runtimeUnknown');
