import fc from 'fast-check';
import type { Link } from '../src/model/link';
import type { MapInfo, MapSnapshot } from '../src/model/map';
import { mapInfoSchema } from '../src/model/map';
import { normalise } from '../src/model/normalise';
import type { Evidence, Message, Stakeholder } from '../src/model/stakeholder';
import { stakeholderSchema } from '../src/model/stakeholder';
import { cleanLongText, cleanShortText } from '../src/model/text';
import {
  AFFILIATIONS,
  ALLY_SERVICES,
  ALLY_STATUSES,
  ANALYSIS_STEPS,
  ANSWERS,
  ATTITUDES,
  BENEFIT_KINDS,
  BUYING_CRITERIA,
  BUYING_STAGES,
  CONFIDENCES,
  DECISION_BODIES,
  DECISION_LEVELS,
  DECISION_ROLES,
  DECISION_TYPES,
  LINK_STRENGTHS,
  MARKET_POSITIONS,
  ORGANISATION_NEEDS,
  PERSONAL_NEEDS,
  PURCHASE_FUNCTIONS,
  QUALIFICATION_QUESTIONS,
  SOCIAL_STYLES,
  STORED_LINK_KINDS,
} from '../src/model/vocabulary';

/** Text that people really type, and text that breaks what is careless about text. */
const ROUGH_TEXTS = [
  'Una Okafor',
  '王建国',
  '陳大文',
  'Zoë O’Neill-Łukasz',
  'Head of "Special" Projects, North; South',
  '=HYPERLINK("http://x","y")',
  "'=1+1",
  '+44 20 7946 0000',
  '-5',
  '@here',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '00025463',
  'N/D',
  'XX',
  '👩‍💼 Mei',
  'اسم',
  ',;\t"',
  "'",
];

const anyText = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...ROUGH_TEXTS),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** One line of text as a map may hold it. */
export const arbitraryShortText = (): fc.Arbitrary<string> => anyText.map(cleanShortText);

/** Free text as a map may hold it, of one or more lines. */
export const arbitraryLongText = (): fc.Arbitrary<string> =>
  fc.array(anyText, { maxLength: 3 }).map((lines) => cleanLongText(lines.join('\n')));

const FIRST = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
const letter = fc.constantFrom(...FIRST);
const anyId = fc.oneof(
  fc.constantFrom('constructor', 'toString', 'a', 'A', '1', '01', 'XX', 'none', 'valueOf'),
  fc
    .tuple(letter, fc.array(fc.constantFrom(...FIRST, '_', '-'), { maxLength: 20 }))
    .map(([first, rest]) => first + rest.join('')),
);

/** Different ids, `count` of them. */
const distinctIds = (count: { minLength?: number; maxLength: number }) =>
  fc.uniqueArray(anyId, count);

const subset = <T extends string>(words: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...words]);

const oneOf = <T>(words: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...words);

const day = fc
  .date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2090-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

const evidence: fc.Arbitrary<Evidence | null> = fc.option(
  fc.record({ confidence: oneOf(CONFIDENCES), date: day }),
);

const coordinate = fc
  .oneof(
    fc.integer({ min: -5_000, max: 5_000 }),
    fc.double({ min: -1_000_000, max: 1_000_000, noNaN: true }),
  )
  // JSON has no negative zero.
  .map((value) => value + 0 || 0);

const messages: fc.Arbitrary<Message[]> = distinctIds({ maxLength: 2 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        feature: arbitraryLongText(),
        advantage: arbitraryLongText(),
        benefit: arbitraryLongText(),
        kind: fc.option(oneOf(BENEFIT_KINDS)),
      }),
    ),
  ),
);

/** A person with every field drawn, who reports to `managerId`. */
export const arbitraryStakeholder = (
  id: string,
  managerId: fc.Arbitrary<string | null> = fc.constant(null),
): fc.Arbitrary<Stakeholder> =>
  fc
    .record({
      id: fc.constant(id),
      name: arbitraryShortText(),
      title: arbitraryShortText(),
      department: arbitraryShortText(),
      affiliation: oneOf(AFFILIATIONS),
      sourceId: arbitraryShortText(),
      managerId,
      position: fc.record({ x: coordinate, y: coordinate }),
      collapsed: fc.boolean(),
      placeholder: fc.boolean(),
      role: oneOf(DECISION_ROLES),
      functions: subset(PURCHASE_FUNCTIONS),
      attitude: oneOf(ATTITUDES),
      personalNeedMet: oneOf(ANSWERS),
      organisationNeedMet: oneOf(ANSWERS),
      socialStyle: oneOf(SOCIAL_STYLES),
      influence: fc.option(fc.integer({ min: 1, max: 5 })),
      evidence: fc.record({
        attitude: evidence,
        needs: evidence,
        style: evidence,
        influence: evidence,
      }),
      personalDrivers: subset(PERSONAL_NEEDS),
      organisationDrivers: subset(ORGANISATION_NEEDS),
      criteria: subset(BUYING_CRITERIA),
      criteriaNote: arbitraryLongText(),
      viewOfNeed: arbitraryLongText(),
      viewOfUs: arbitraryLongText(),
      viewOfCompetitors: arbitraryLongText(),
      strategy: arbitraryLongText(),
      messages,
      allyStatus: oneOf(ALLY_STATUSES),
      allyServices: subset(ALLY_SERVICES),
      allyNote: arbitraryLongText(),
      owner: arbitraryShortText(),
      coverage: fc.array(arbitraryShortText(), { maxLength: 3 }),
      email: arbitraryShortText(),
      phone: arbitraryShortText(),
      notes: arbitraryLongText(),
    })
    .map((person) => stakeholderSchema.parse(person));

const answerWithNote = fc.record({ answer: oneOf(ANSWERS), note: arbitraryLongText() });

const recordOf = <T>(keys: readonly string[], value: fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, value])));

/** What is true of a map as a whole, every field drawn. */
export const arbitraryMapInfo = (): fc.Arbitrary<MapInfo> =>
  fc
    .record({
      title: arbitraryShortText(),
      account: arbitraryShortText(),
      stage: oneOf(BUYING_STAGES),
      ourStyle: oneOf(SOCIAL_STYLES),
      decisionType: oneOf(DECISION_TYPES),
      decisionLevel: oneOf(DECISION_LEVELS),
      decisionBody: oneOf(DECISION_BODIES),
      qualification: recordOf(QUALIFICATION_QUESTIONS, answerWithNote),
      customerFit: arbitraryLongText(),
      marketPosition: oneOf(MARKET_POSITIONS),
      competitors: arbitraryLongText(),
      factorsFor: arbitraryLongText(),
      factorsAgainst: arbitraryLongText(),
      businessHead: arbitraryShortText(),
      technicalHead: arbitraryShortText(),
      analysis: recordOf(ANALYSIS_STEPS, arbitraryLongText()),
    })
    .map((info) => mapInfoSchema.parse(info));

const links = (people: readonly string[]): fc.Arbitrary<Link[]> =>
  people.length < 2
    ? fc.constant([])
    : distinctIds({ maxLength: 6 }).chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc.record({
              id: fc.constant(id),
              kind: oneOf(STORED_LINK_KINDS),
              from: oneOf(people),
              to: oneOf(people),
              strength: oneOf(LINK_STRENGTHS),
              note: arbitraryLongText(),
            }),
          ),
        ),
      );

/**
 * A valid map that needs no repair: every field drawn, reporting lines without cycles, people in no
 * particular order, links between existing people.
 * @param size  most and least people
 */
export function arbitraryMap(
  size: { minPeople?: number; maxPeople?: number } = {},
): fc.Arbitrary<MapSnapshot> {
  return distinctIds({ minLength: size.minPeople ?? 0, maxLength: size.maxPeople ?? 8 }).chain(
    (ids) => {
      const people = fc.tuple(
        ...ids.map((id, index) => arbitraryStakeholder(id, oneOf([null, ...ids.slice(0, index)]))),
      );
      const order = fc.shuffledSubarray(
        ids.map((_, index) => index),
        { minLength: ids.length },
      );
      return fc
        .tuple(arbitraryMapInfo(), people, order, links(ids))
        .map(([info, drawn, positions, ties]) =>
          normalise({
            info,
            stakeholders: new Map(
              positions.flatMap((at) => {
                const person = drawn[at];
                return person ? [[person.id, person] as const] : [];
              }),
            ),
            links: new Map(ties.map((link) => [link.id, link])),
          }),
        );
    },
  );
}
