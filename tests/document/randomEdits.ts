import fc from 'fast-check';
import { OperationError } from '../../src/document/errors';
import type { MapDocument } from '../../src/document/mapDocument';
import type { InfoPatch, Operations, StakeholderPatch } from '../../src/document/operations';
import type { MapSnapshot } from '../../src/model/map';
import {
  ALLY_SERVICES,
  ANALYSIS_STEPS,
  ANSWERS,
  ATTITUDES,
  LINK_STRENGTHS,
  PURCHASE_FUNCTIONS,
  QUALIFICATION_QUESTIONS,
  STORED_LINK_KINDS,
} from '../../src/model/vocabulary';
import { arbitraryShortText } from '../arbitraries';

/** One operation on whoever is there: people and links are chosen by number, so any edit fits any map. */
export type Edit = (operations: Operations, map: MapSnapshot) => void;

const text = arbitraryShortText();
const number = fc.nat(1_000);
const list = (words: readonly string[]) => fc.subarray([...words]);

const stakeholderPatch = fc
  .record(
    {
      name: text,
      notes: text,
      attitude: fc.constantFrom(...ATTITUDES),
      personalNeedMet: fc.constantFrom(...ANSWERS),
      influence: fc.option(fc.integer({ min: 1, max: 5 })),
      position: fc.record({ x: fc.integer({ max: 999 }), y: fc.integer({ max: 999 }) }),
      functions: list(PURCHASE_FUNCTIONS),
      allyServices: list(ALLY_SERVICES),
      coverage: fc.uniqueArray(fc.constantFrom('Ann', 'Bo', 'Cy/D', '李雷'), { maxLength: 3 }),
      messages: fc.uniqueArray(
        fc.record({ id: fc.constantFrom('m1', 'm2', 'm3'), benefit: text }),
        { selector: ({ id }) => id, maxLength: 3 },
      ),
      evidence: fc.record({
        attitude: fc.constant({ confidence: 'heard', date: '2025-02-28' }),
        style: fc.constant(null),
      }),
    },
    { requiredKeys: [] },
  )
  .map((patch) => patch as StakeholderPatch);

const infoPatch = fc
  .record(
    {
      title: text,
      stage: fc.constantFrom('intent', 'decision'),
      qualification: fc
        .tuple(fc.constantFrom(...QUALIFICATION_QUESTIONS), fc.constantFrom(...ANSWERS), text)
        .map(([question, answer, note]) => ({ [question]: { answer, note } })),
      analysis: fc
        .tuple(fc.constantFrom(...ANALYSIS_STEPS), text)
        .map(([step, note]) => ({ [step]: note })),
    },
    { requiredKeys: [] },
  )
  .map((patch) => patch as InfoPatch);

/** Any operation, sensible or not. */
export const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(text, number, fc.boolean()).map(
    ([name, at, alone]): Edit =>
      (operations, map) => {
        operations.addStakeholder({ name, managerId: alone ? null : pick(map.stakeholders, at) });
      },
  ),
  fc.tuple(number, stakeholderPatch).map(
    ([at, patch]): Edit =>
      (operations, map) => {
        operations.updateStakeholder(pick(map.stakeholders, at), patch);
      },
  ),
  fc.tuple(number, number).map(
    ([at, manager]): Edit =>
      (operations, map) => {
        operations.setManager(pick(map.stakeholders, at), pick(map.stakeholders, manager));
      },
  ),
  number.map(
    (at): Edit =>
      (operations, map) => {
        operations.setManager(pick(map.stakeholders, at), null);
      },
  ),
  fc.array(number, { minLength: 1, maxLength: 2 }).map(
    (at): Edit =>
      (operations, map) => {
        operations.removeStakeholders(at.map((each) => pick(map.stakeholders, each)));
      },
  ),
  fc.tuple(fc.constantFrom(...STORED_LINK_KINDS), number, number).map(
    ([kind, from, to]): Edit =>
      (operations, map) => {
        operations.addLink({
          kind,
          from: pick(map.stakeholders, from),
          to: pick(map.stakeholders, to),
        });
      },
  ),
  fc.tuple(number, fc.constantFrom(...LINK_STRENGTHS), text).map(
    ([at, strength, note]): Edit =>
      (operations, map) => {
        operations.updateLink(pick(map.links, at), { strength, note });
      },
  ),
  number.map(
    (at): Edit =>
      (operations, map) =>
        operations.removeLinks([pick(map.links, at)]),
  ),
  infoPatch.map(
    (patch): Edit =>
      (operations) =>
        operations.updateInfo(patch),
  ),
);

/** Several edits that are one intention. */
export const arbitraryIntention: fc.Arbitrary<readonly Edit[]> = fc.oneof(
  { weight: 3, arbitrary: arbitraryEdit.map((edit) => [edit]) },
  { weight: 1, arbitrary: fc.array(arbitraryEdit, { minLength: 2, maxLength: 3 }) },
);

/** Carries an intention out. @returns whether it was accepted */
export function attempt(document: MapDocument, intention: readonly Edit[]): boolean {
  try {
    const { snapshot } = document;
    document.transact((operations) => {
      for (const edit of intention) edit(operations, snapshot);
    });
    return true;
  } catch (error) {
    if (error instanceof OperationError) return false;
    throw error;
  }
}

function pick(entries: ReadonlyMap<string, unknown>, at: number): string {
  const ids = [...entries.keys()].sort();
  return ids[at % ids.length] ?? 'nobody';
}
