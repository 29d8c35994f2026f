import { laidOut } from '../src/commands/library/layOut';
import { writeMapFile } from '../src/exchange/export/mapFile';
import { emptyMap, type MapSnapshot } from '../src/model/map';
import { quadrantOf } from '../src/model/quadrant';
import { blankStakeholder, type Stakeholder } from '../src/model/stakeholder';
import {
  ANSWERS,
  ATTITUDES,
  type DecisionRole,
  PURCHASE_FUNCTIONS,
  SOCIAL_STYLES,
} from '../src/model/vocabulary';

const GIVEN = 'Ada Bruno Carla Dmitri Elena Farid Grace Henrik Ines Jonas Kavita Lars Mei Nadia';
const MORE_GIVEN = 'Omar Priya Quentin Rosa Samuel Tove Una Viktor Wanda Xenia Yusuf Zoe';
const FAMILY = 'Adeyemi Becker Costa Dahl Eriksen Fontaine García Haddad Ivanova Jensen Kowalski';
const MORE_FAMILY = 'Lindqvist Moreau Nakamura O’Brien Patel Quiroga Rossi Schmidt Tanaka Weiss';
const CHINESE_FAMILY = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const CHINESE_GIVEN =
  '伟 芳 秀英 敏 静 丽华 强 磊 洋 建国 志明 晓东 雅琴 文博 思远 嘉怡 梓涵 国栋'.split(' ');
const DEPARTMENTS = [
  'Operations',
  'Finance',
  'Engineering',
  'Procurement',
  'Quality',
  'IT',
  '设备部',
];
const LEVELS = ['Chief Executive', 'Vice President', 'Director', 'Head', 'Manager', 'Specialist'];

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * An invented customer: a reporting tree of `count` people with names in two scripts, titles, roles
 * and judgements, laid out as a tree. The same for the same arguments.
 */
export function organisation(count: number, seed = 1): MapSnapshot {
  const next = numbers(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const given = `${GIVEN} ${MORE_GIVEN}`.split(' ');
  const family = `${FAMILY} ${MORE_FAMILY}`.split(' ');
  const people: Stakeholder[] = [];
  const levels: number[] = [];
  const open: { index: number; places: number }[] = [];

  for (let index = 0; index < count; index += 1) {
    const manager = open[0];
    const level = manager ? (levels[manager.index] ?? 0) + 1 : 0;
    if (manager) {
      manager.places -= 1;
      if (manager.places === 0) open.shift();
    }
    open.push({ index, places: 3 + Math.floor(next() * 6) });
    levels.push(level);
    const boss = manager ? people[manager.index] : undefined;
    const department = level < 2 || !boss ? pick(DEPARTMENTS) : boss.department;
    const title = LEVELS[Math.min(level, LEVELS.length - 1)];
    const chinese = next() < 0.3;
    people.push({
      ...blankStakeholder(`p${index + 1}`),
      name: chinese ? pick(CHINESE_FAMILY) + pick(CHINESE_GIVEN) : `${pick(given)} ${pick(family)}`,
      title: index === 0 ? (LEVELS[0] as string) : `${title}, ${department}`,
      department,
      managerId: boss?.id ?? null,
      role: roleOf(index, next()),
      functions: next() < 0.2 ? [pick(PURCHASE_FUNCTIONS)] : [],
      attitude: pick(ATTITUDES),
      personalNeedMet: pick(ANSWERS),
      organisationNeedMet: pick(ANSWERS),
      socialStyle: pick(SOCIAL_STYLES),
      influence: next() < 0.5 ? 1 + Math.floor(next() * 5) : null,
    });
  }

  return laidOut({
    ...emptyMap({ title: `Benchmark ${count}`, account: 'Invented Industries' }),
    stakeholders: new Map(people.map((person) => [person.id, person])),
  });
}

function roleOf(index: number, chance: number): DecisionRole {
  if (index === 0) return 'decision-maker';
  if (index === 1) return 'technical-recommender';
  if (index === 2) return 'financial-recommender';
  if (index === 3) return 'management-recommender';
  return chance < 0.25 ? 'influencer' : 'unassigned';
}

/** The same organisation as a map file that the app opens at once. */
export function organisationFile(count: number): string {
  return writeMapFile(organisation(count));
}

/** One person as the plain page draws them. */
export interface PlainPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly role: string;
  readonly attitude: string;
  readonly quadrant: string;
  readonly influence: string;
  readonly managerId: string | null;
  /** px, top-left corner */
  readonly position: { readonly x: number; readonly y: number };
}

/** The same organisation with what a card shows. */
export function plainPeople(count: number): PlainPerson[] {
  return [...organisation(count).stakeholders.values()].map(
    ({ id, name, title, managerId, position, ...person }) => ({
      id,
      name,
      title,
      role: person.role,
      attitude: person.attitude,
      quadrant: quadrantOf(person.personalNeedMet, person.organisationNeedMet),
      influence: '●'.repeat(person.influence ?? 0),
      managerId,
      position,
    }),
  );
}
