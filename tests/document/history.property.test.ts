import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MapDocument } from '../../src/document/mapDocument';
import { arbitraryMap } from '../arbitraries';
import { sorted } from '../builders';
import { arbitraryIntention, attempt } from './randomEdits';

/** Many runs on a busy machine, ms. */
const SLOW = 60_000;

describe('laws of undo and redo', () => {
  it(
    'walks back through every state and forward again, whatever was done',
    () => {
      fc.assert(
        fc.property(
          arbitraryMap({ maxPeople: 5 }),
          fc.array(arbitraryIntention, { maxLength: 12 }),
          (map, intentions) => {
            const document = MapDocument.fromSnapshot(map);
            const states = [document.snapshot];
            for (const intention of intentions) {
              const before = document.snapshot;
              attempt(document, intention);
              if (document.snapshot !== before) states.push(document.snapshot);
            }
            const steps = walkBack(document, states);
            expect(sorted(document.snapshot)).toEqual(sorted(map));
            for (let step = 0; step < steps; step += 1) document.redo();
            expect(sorted(document.snapshot)).toEqual(sorted(states.at(-1) ?? map));
            expect(document.canRedo).toBe(false);
          },
        ),
        { numRuns: 60 },
      );
    },
    SLOW,
  );

  it(
    'undoes and redoes in any order like a list of states with a place in it',
    () => {
      fc.assert(
        fc.property(
          arbitraryMap({ maxPeople: 4 }),
          fc.array(fc.oneof(arbitraryIntention, fc.constantFrom('undo', 'redo')), {
            maxLength: 16,
          }),
          (map, moves) => {
            const document = MapDocument.fromSnapshot(map);
            let states = [sorted(document.snapshot)];
            let at = 0;
            for (const move of moves) {
              if (move === 'undo') at -= document.undo() ? 1 : 0;
              else if (move === 'redo') at += document.redo() ? 1 : 0;
              else {
                const before = document.snapshot;
                attempt(document, move);
                if (document.snapshot === before) continue;
                at += 1;
                states = [...states.slice(0, at), sorted(document.snapshot)];
              }
              expect(sorted(document.snapshot)).toEqual(states[at]);
            }
          },
        ),
        { numRuns: 60 },
      );
    },
    SLOW,
  );

  it(
    'leaves no trace of an intention that is refused at its end',
    () => {
      fc.assert(
        fc.property(arbitraryMap({ maxPeople: 5 }), arbitraryIntention, (map, intention) => {
          const document = MapDocument.fromSnapshot(map);
          document.transact((operations) => operations.updateInfo({ title: 'changed' }));
          document.undo();
          const { snapshot, canUndo, canRedo } = document;
          const bytes = document.encode();
          let updates = 0;
          document.onUpdate(() => {
            updates += 1;
          });
          const accepted = attempt(document, [
            ...intention,
            (operations) => operations.updateLink('no-link', {}),
          ]);
          expect({ accepted, updates }).toEqual({ accepted: false, updates: 0 });
          expect(document.snapshot).toBe(snapshot);
          expect({ canUndo: document.canUndo, canRedo: document.canRedo }).toEqual({
            canUndo,
            canRedo,
          });
          expect(document.encode()).toEqual(bytes);
        }),
        { numRuns: 50 },
      );
    },
    SLOW,
  );
});

/** Undoes everything, expecting each earlier state in turn. @returns how many steps that took */
function walkBack(document: MapDocument, states: readonly MapDocument['snapshot'][]): number {
  let steps = 0;
  for (const state of [...states].reverse().slice(1)) {
    expect(document.undo()).not.toBeNull();
    steps += 1;
    expect(sorted(document.snapshot)).toEqual(sorted(state));
  }
  expect(document.canUndo).toBe(false);
  return steps;
}
