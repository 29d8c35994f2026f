import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { foldCase, nameKey } from './foldedText';
import { isWithheldName } from './words';

/**
 * Who of a file is who of a map: by id, else by e-mail address, else by name and title. Where several
 * share a key, those who are alike in more are paired first, then in their order. An address pairs only
 * when one person on each side has it, and a withheld name never pairs people of different ids.
 * @param rows    people read from the file
 * @param people  people of the map
 * @returns by the row's person id, the id of the person in the map; nobody twice
 */
export function matchPeople(
  rows: readonly Stakeholder[],
  people: readonly Stakeholder[],
): Map<StakeholderId, StakeholderId> {
  const matched = new Map<StakeholderId, StakeholderId>();
  let openRows = [...rows];
  let openPeople = [...people];
  const pass = (rowKey: Key, personKey: Key, isAlone = false, agrees = always) => {
    const waiting = groupedBy(openPeople, personKey);
    const rowsOfKey = isAlone ? groupedBy(openRows, rowKey) : null;
    const taken = new Set<StakeholderId>();
    for (const row of openRows) {
      const key = rowKey(row);
      const candidates = waiting.get(key);
      if (key === '' || !candidates) continue;
      if (rowsOfKey && ((rowsOfKey.get(key)?.length ?? 0) > 1 || candidates.length > 1)) continue;
      const at = candidates.findIndex((person) => agrees(row, person));
      const [person] = at < 0 ? [] : candidates.splice(at, 1);
      if (!person) continue;
      matched.set(row.id, person.id);
      taken.add(person.id);
    }
    openRows = openRows.filter(({ id }) => !matched.has(id));
    openPeople = openPeople.filter(({ id }) => !taken.has(id));
  };

  const both = (...keys: Key[]): [Key, Key] => [joined(keys), joined(keys)];
  // Our own export names people who came without an id by ours, which no other system has.
  pass(
    (row) => row.sourceId,
    ({ id }) => id,
  );
  pass(...both(sourceId, name, title, department));
  pass(...both(sourceId, name));
  pass(...both(sourceId));
  pass(...both(email, name));
  pass(...both(email), true);
  pass(...both(nameOrPost, title, department), false, mayBeOne);
  pass(...both(name, title), false, mayBeOne);
  return matched;
}

type Key = (person: Stakeholder) => string;

const always = (_row: Stakeholder, _person: Stakeholder): boolean => true;
const sourceId: Key = (person) => foldCase(person.sourceId);
const email: Key = (person) => foldCase(person.email);
const name: Key = (person) => nameKey(person.name);
const title: Key = (person) => foldCase(person.title) || '-';
const department: Key = (person) => foldCase(person.department) || '-';
/** Somebody without a name is still somebody in a post. */
const nameOrPost: Key = (person) => name(person) || (person.title === '' ? '' : '-');

/** Empty when the first is: titles alone identify nobody. */
function joined(keys: readonly Key[]): Key {
  return (person) => {
    const parts = keys.map((key) => key(person));
    return parts[0] === '' || parts.includes('') ? '' : parts.join('\n');
  };
}

/** The vacant posts of two ids are two posts. */
function mayBeOne(row: Stakeholder, person: Stakeholder): boolean {
  const isNameless = row.name === '' || isWithheldName(row.name);
  return !isNameless || row.sourceId === '' || person.sourceId === '';
}

function groupedBy(people: readonly Stakeholder[], key: Key): Map<string, Stakeholder[]> {
  const groups = new Map<string, Stakeholder[]>();
  for (const person of people) {
    const value = key(person);
    const group = groups.get(value);
    if (group) group.push(person);
    else groups.set(value, [person]);
  }
  return groups;
}
