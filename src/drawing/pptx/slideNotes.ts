import type { DrawingWords } from '../../layout/style';
import { FACETS } from '../../model/audience';
import { quadrantOf } from '../../model/quadrant';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { ATTITUDES, DECISION_ROLES, QUADRANTS } from '../../model/vocabulary';
import type { PictureRequest } from '../aside/picture';

/** More names than this in one line are counted instead. */
const MOST_NAMES = 24;

/**
 * The summary that goes with a slide: who has which decision role, attitude and quadrant, as far as
 * it may be told; "not known" is left out. One line each; names only where nothing is known.
 * @param ids  of the people on the slide
 */
export function slideNotes(
  { map, words, facets = new Set(FACETS), plan }: PictureRequest,
  ids: readonly StakeholderId[],
): string {
  const people = ids.flatMap((id) => map.stakeholders.get(id) ?? []);
  const { title = '', account = '', stage = '', date = '' } = plan.frame.title ?? {};
  const heading = [title, [account, stage, date].filter((part) => part !== '').join(' · ')];
  const groups = [
    ...(facets.has('role')
      ? grouped(DECISION_ROLES, 'unassigned', people, (person) => person.role, words.role, words)
      : []),
    ...(facets.has('attitude')
      ? grouped(ATTITUDES, 'unknown', people, (person) => person.attitude, words.attitude, words)
      : []),
    ...(facets.has('quadrant')
      ? grouped(QUADRANTS, 'unknown', people, quadrant, words.quadrant, words)
      : []),
  ];
  const lines = groups.length > 0 ? groups : [namesOf(people, words)];
  return [...heading, ...lines].filter((line) => line !== '').join('\n');
}

function quadrant({ personalNeedMet, organisationNeedMet }: Stakeholder) {
  return quadrantOf(personalNeedMet, organisationNeedMet);
}

function grouped<K extends string>(
  keys: readonly K[],
  unknown: K,
  people: readonly Stakeholder[],
  keyOf: (person: Stakeholder) => K,
  label: Readonly<Record<K, string>>,
  words: DrawingWords,
): string[] {
  return keys
    .filter((key) => key !== unknown)
    .map((key) => ({ key, those: people.filter((person) => keyOf(person) === key) }))
    .filter(({ those }) => those.length > 0)
    .map(({ key, those }) => `${label[key]} (${those.length}): ${namesOf(those, words)}`);
}

function namesOf(people: readonly Stakeholder[], words: DrawingWords): string {
  const names = people.slice(0, MOST_NAMES).map(({ name }) => name || words.unnamed);
  const more = people.length - names.length;
  return [...names, ...(more > 0 ? [`+${more}`] : [])].join(', ');
}
