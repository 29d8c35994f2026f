import { folded } from '../../analysis/search';
import type { Command, CommandContext } from '../../commands/command';
import { COMMANDS } from '../../commands/registry';
import type { Translate } from '../../i18n/i18n';
import type { MapSnapshot } from '../../model/map';

/** More than this nobody reads. */
const LIMIT = 40;

export interface FoundCommand {
  readonly command: Command;
  /** As listed: "Lens: Attitude". */
  readonly label: string;
}

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/** The commands that can run now and whose name holds every word of the query; best first. */
export function findCommands(context: CommandContext, query: string, t: Translate): FoundCommand[] {
  const all = COMMANDS.filter((command) => !command.keyOnly && command.canRun(context)).map(
    (command) => ({ command, label: labelOf(command, t) }),
  );
  return best(all, query, ({ label }) => label);
}

export function labelOf(command: Command, t: Translate): string {
  return command.parent ? `${t(command.parent)}: ${t(command.label)}` : t(command.label);
}

/** The people whose name, title or department holds every word of the query; best first. */
export function findPeople(map: MapSnapshot, query: string, unnamed: string): FoundPerson[] {
  const all = [...map.stakeholders.values()].map(({ id, name, title, department }) => ({
    id,
    name: name || unnamed,
    title,
    department,
  }));
  return best(all, query, ({ name, title, department }) => `${name} ${title} ${department}`);
}

function best<T>(all: readonly T[], query: string, textOf: (item: T) => string): T[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return all
    .map((item) => ({ item, rank: rankOf(folded(textOf(item)), words) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, LIMIT)
    .map(({ item }) => item);
}

/** 0 when the text begins with the query, 1 when its words do, 2 when they are within it; null if not. */
function rankOf(text: string, words: readonly string[]): number | null {
  if (!words.every((word) => text.includes(word))) return null;
  if (words.length === 0 || text.startsWith(words.join(' '))) return 0;
  return words.every((word) => ` ${text}`.includes(` ${word}`)) ? 1 : 2;
}
