import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { MapDocument } from '../../src/document/mapDocument';
import { documentOf } from '../../src/state/library';
import { mapWith } from '../builders';

const MAP = mapWith({ name: 'Una' }, { name: 'Bo' });

describe('a file’s history', () => {
  it('is kept when it says what the file says', () => {
    const state = MapDocument.fromSnapshot(MAP).encode();
    const { document, isOwn } = documentOf(MAP, state);
    expect(isOwn).toBe(true);
    expect(document.encode()).toEqual(state);
  });

  it('is left out when it waits for edits that are missing', () => {
    const whole = MapDocument.fromSnapshot(MAP);
    const state = whole.encode();
    const updates: Uint8Array[] = [];
    whole.onUpdate((update) => updates.push(update));
    for (const title of ['A', 'B']) whole.transact((ops) => ops.updateInfo({ title }));
    const { document, isOwn } = documentOf(MAP, Y.mergeUpdates([state, updates[1] ?? state]));
    expect(isOwn).toBe(false);
    expect(document.isIncomplete).toBe(false);
    expect(document.snapshot).toEqual(MAP);
  });

  it('is left out when it could not be read again after it was kept', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const state = MapDocument.fromSnapshot(MAP).encode();
    // A deletion of nothing, by somebody unknown: Yjs reads it and writes what it does not read.
    const hostile = Uint8Array.of(...state.subarray(0, -1), 1, 5, 1, 0, 0);
    const { document } = documentOf(MAP, hostile);
    expect(new MapDocument([document.encode()]).snapshot).toEqual(MAP);
  });
});
