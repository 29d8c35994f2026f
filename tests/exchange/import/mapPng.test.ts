import { describe, expect, it } from 'vitest';
import { writeMapFile } from '../../../src/exchange/export/mapFile';
import { importMapPng } from '../../../src/exchange/import/mapPng';
import { embedMap } from '../../../src/exchange/pngChunks';
import { emptyMap } from '../../../src/model/map';
import { blankStakeholder } from '../../../src/model/stakeholder';

/** One transparent pixel. */
const PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const MAP = {
  ...emptyMap({ title: 'Lindhaven' }),
  stakeholders: new Map([['una', { ...blankStakeholder('una'), name: 'Una' }]]),
};

describe('a picture of a map', () => {
  it('opens as the map that is in it', async () => {
    const doc = new Uint8Array([1, 2, 3]);
    const picture = await embedMap(PIXEL, writeMapFile(MAP, { doc }));
    expect(await importMapPng(picture)).toEqual({ id: null, map: MAP, doc, notes: [] });
  });

  it('is refused when there is no map in it', async () => {
    await expect(importMapPng(PIXEL)).rejects.toMatchObject({ reason: 'no-map-in-picture' });
  });

  it('is refused when it is no picture, or cut off', async () => {
    const picture = await embedMap(PIXEL, writeMapFile(MAP));
    const broken = { name: 'ImportError', reason: 'broken-picture' };
    await expect(importMapPng(new Uint8Array())).rejects.toMatchObject(broken);
    await expect(importMapPng(new Uint8Array(99))).rejects.toMatchObject(broken);
    for (let length = 0; length < 60; length++) {
      await expect(importMapPng(picture.slice(0, length))).rejects.toMatchObject(broken);
    }
  });

  it('is refused for what is wrong with the map in it', async () => {
    const future = await embedMap(PIXEL, '{"format":"stakeholder-map","version":9,"map":{}}');
    await expect(importMapPng(future)).rejects.toMatchObject({ reason: 'future-version' });
    const other = await embedMap(PIXEL, '{"format":"drawing"}');
    await expect(importMapPng(other)).rejects.toMatchObject({ reason: 'not-a-map' });
  });
});
