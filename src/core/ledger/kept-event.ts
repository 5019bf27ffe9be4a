import type { RuntimeEvent } from './events.ts';
import type { GuardLine } from '../facts/guard-line.ts';
import { findInstalls, type InstallCommand } from '../installs/install-command.ts';
import { requirementWords } from '../installs/source/kept-words.ts';
import { shortFacts, type Facts } from '../facts/facts.ts';
import { MAX_EXCERPT } from '../text/failure.ts';
import { withoutLastWord, withoutSecrets } from '../text/without-secrets.ts';

const keptTexts = <T extends object>(texts: T): T =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      typeof text === 'string' ? withoutSecrets(text) : (text as unknown),
    ]),
  ) as T;

const keptSight = <T extends { excerpt: string; facts: Facts }>(sight: T): T => ({
  ...sight,
  excerpt: withoutSecrets(
    sight.excerpt.length < MAX_EXCERPT ? sight.excerpt : withoutLastWord(sight.excerpt),
  ),
  facts: shortFacts(sight.facts),
});

const keptReport = (report: GuardLine): GuardLine => ({
  ...keptTexts(report),
  others: report.others.map((name) => withoutSecrets(name)),
});

/** Older records hold a command's whole line, with whatever stands beside it. */
function keptCommand(command: InstallCommand): InstallCommand {
  const { tool, requested, ...rest } = command;
  const found = findInstalls(command.text).filter((other) => other.tool === tool);
  const same = found.find((other) => other.requested === requested) ?? found[0];
  const numpy = requirementWords({ name: 'numpy', spec: requested ?? '' });
  const verb = tool === 'uv' ? 'pip install' : 'install';
  const text = same?.text ?? `${tool} ${verb} ${requested ? numpy : '…'}`;
  return { ...rest, tool, text, ...(requested && { requested: withoutSecrets(requested) }) };
}

/**
 * An event as it may be stored: of commands, excerpts, facts and titles nothing that is a secret or of no
 * use. An event that is that already stays as it is.
 */
export function keptEvent(event: RuntimeEvent): RuntimeEvent {
  switch (event.type) {
    case 'opened':
      return { ...event, title: withoutSecrets(event.title) };
    case 'sighted':
      return { ...event, sighting: keptSight(event.sighting) };
    case 'noted':
      return { ...event, note: keptSight(event.note) };
    case 'guard-told':
      return { ...event, report: keptReport(event.report) };
    case 'installs-run':
      return { ...event, commands: event.commands.map((command) => keptCommand(command)) };
    default:
      return event;
  }
}
