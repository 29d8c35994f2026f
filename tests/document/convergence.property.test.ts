import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MapDocument } from '../../src/document/mapDocument';
import { arbitraryMap } from '../arbitraries';
import { exchangeUpdates, sorted, type Tab, tabs } from '../builders';
import { arbitraryIntention, attempt } from './randomEdits';

const COUNT = 3;

/** What happens to several tabs: an edit, undo or redo in one of them, or an exchange of updates. */
const arbitraryStory = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(
        fc.nat(COUNT - 1),
        fc.oneof(
          { weight: 5, arbitrary: arbitraryIntention },
          { weight: 1, arbitrary: fc.constantFrom('undo', 'redo') },
        ),
      ),
    },
    { weight: 1, arbitrary: fc.constant('exchange') },
  ),
  { maxLength: 20 },
);

type Story = typeof arbitraryStory extends fc.Arbitrary<infer T> ? T : never;

/** Many runs on a busy machine, ms. */
const SLOW = 60_000;

describe('laws of merging', () => {
  it(
    'shows the same map in all tabs once they have each other’s edits',
    () => {
      fc.assert(
        fc.property(arbitraryMap({ maxPeople: 5 }), arbitraryStory, (map, story) => {
          const all = tabs(COUNT, map);
          play(story, all);
          exchangeUpdates(...all);
          const [first, ...others] = all.map((tab) => sorted(tab.snapshot()));
          for (const other of others) expect(other).toEqual(first);
        }),
        { numRuns: 60 },
      );
    },
    SLOW,
  );

  it(
    'does not care in which order updates arrive, or how often',
    () => {
      fc.assert(
        fc.property(
          arbitraryMap({ maxPeople: 5 }),
          arbitraryStory,
          fc.infiniteStream(fc.nat()),
          (map, story, order) => {
            const origin = MapDocument.fromSnapshot(map).encode();
            const all = Array.from({ length: COUNT }, () => MapDocumentLog.open(origin));
            for (const move of story) {
              if (move === 'exchange') continue;
              const [at, action] = move;
              const log = all[at];
              if (!log) throw new Error('There is a log for each number.');
              if (action === 'undo') log.document.undo();
              else if (action === 'redo') log.document.redo();
              else attempt(log.document, action);
            }
            const updates = [origin, ...all.flatMap((log) => log.updates)];
            const shuffled = updates
              .map((update) => ({ update, place: order.next().value }))
              .sort((a, b) => a.place - b.place)
              .map(({ update }) => update);
            const straight = new MapDocument(updates);
            const crooked = new MapDocument([...shuffled, ...updates]);
            expect(sorted(crooked.snapshot)).toEqual(sorted(straight.snapshot));
            const later = new MapDocument();
            for (const update of shuffled) later.applyUpdate(update);
            expect(sorted(later.snapshot)).toEqual(sorted(straight.snapshot));
          },
        ),
        { numRuns: 50 },
      );
    },
    SLOW,
  );

  it(
    'shows after every change what a fresh reading of the document shows',
    () => {
      fc.assert(
        fc.property(arbitraryMap({ maxPeople: 5 }), arbitraryStory, (map, story) => {
          const all = tabs(COUNT, map);
          play(story, all);
          for (const tab of all) {
            const reopened = new MapDocument([tab.document.encode()]);
            expect(sorted(reopened.snapshot)).toEqual(sorted(tab.snapshot()));
          }
        }),
        { numRuns: 50 },
      );
    },
    SLOW,
  );
});

function play(story: Story, all: readonly Tab[]): void {
  for (const move of story) {
    if (move === 'exchange') {
      exchangeUpdates(...all);
      continue;
    }
    const [at, action] = move;
    const tab = all[at];
    if (!tab) throw new Error('There is a tab for each number.');
    if (action === 'undo') tab.document.undo();
    else if (action === 'redo') tab.document.redo();
    else attempt(tab.document, action);
  }
}

/** A document with every update it made. */
class MapDocumentLog {
  readonly updates: Uint8Array[] = [];

  private constructor(readonly document: MapDocument) {
    document.onUpdate((update) => this.updates.push(update));
  }

  static open(bytes: Uint8Array): MapDocumentLog {
    return new MapDocumentLog(new MapDocument([bytes]));
  }
}
