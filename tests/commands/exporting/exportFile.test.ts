import { describe, expect, it, vi } from 'vitest';
import { exportFile, type FileFormat } from '../../../src/commands/exporting/exportFile';
import type { ExportRequest } from '../../../src/commands/exporting/exportRequest';
import { MapDocument } from '../../../src/document/mapDocument';
import { type PngJob, workOn } from '../../../src/drawing/aside/jobs';
import { workAside } from '../../../src/drawing/aside/workerClient';
import { readMapFile } from '../../../src/exchange/import/mapFile';
import { importMapPng } from '../../../src/exchange/import/mapPng';
import { DEFAULT_EXPORT_CHOICES, type ExportChoices } from '../../../src/state/exportChoices';
import { link, mapOf, named, person } from '../../builders';
import { pageWords, words } from '../../layout/mapBuilder';

vi.mock('../../../src/drawing/aside/workerClient', () => ({ workAside: vi.fn() }));

/** The job that was last given to the worker. */
function lastJob(back = 1): PngJob {
  return vi.mocked(workAside).mock.calls.at(-back)?.[0] as PngJob;
}

/** One transparent pixel. */
const PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const MAP = mapOf(
  [
    person({ id: 'p1', name: 'Ada' }),
    person({ id: 'p2', name: 'Bo', managerId: 'p1', notes: 'Plays golf' }),
    person({ id: 'p3', name: 'Cyrus', managerId: 'p2' }),
  ],
  [
    link({ kind: 'influences', from: 'p1', to: 'p3' }),
    link({ kind: 'conflict', from: 'p2', to: 'p3' }),
  ],
  { title: 'Line 4', account: 'Acme', stage: 'shortlist', businessHead: 'Ada Quinn' },
);

function requestFor(
  change: Partial<ExportChoices>,
  { selected = [] as string[], document = MapDocument.fromSnapshot(MAP) } = {},
): ExportRequest {
  return {
    mapId: 'm1',
    map: document.snapshot,
    document,
    selected,
    lens: 'attitude',
    choices: { ...DEFAULT_EXPORT_CHOICES, ...change },
    words: { drawing: words, pages: pageWords, stage: 'Stage: shortlist', date: '1 May' },
  };
}

async function bytesOf(request: ExportRequest, format: FileFormat) {
  vi.mocked(workAside).mockImplementation(async (job) =>
    job.kind === 'png' ? ([new Blob([PIXEL])] as never) : workOn(job),
  );
  const { blob } = await exportFile(request, format);
  return new Uint8Array(await blob.arrayBuffer());
}

async function textOf(request: ExportRequest, format: FileFormat) {
  return new TextDecoder().decode(await bytesOf(request, format));
}

const SELECTION = { what: 'selection' } as const;
const BO_AND_CYRUS = { selected: ['p2', 'p3'] };

describe('a PNG', () => {
  it('carries the whole map, to be opened again', async () => {
    const { map } = await importMapPng(await bytesOf(requestFor({}), 'png'));
    expect(map).toEqual(MAP);
  });

  it('of a selection carries nobody else, not even by name', async () => {
    const png = await bytesOf(requestFor(SELECTION, BO_AND_CYRUS), 'png');
    const { map } = await importMapPng(png);
    expect([...map.stakeholders.keys()]).toEqual(['p2', 'p3']);
    expect(named(map, 'Bo').managerId).toBeNull();
    expect([...map.links.values()].map(({ kind }) => kind)).toEqual(['conflict']);
    expect(map.info).toMatchObject({ title: 'Line 4', account: 'Acme', stage: 'shortlist' });
    expect(JSON.stringify([map.info, ...map.stakeholders.values()])).not.toContain('Ada');
  });

  it('carries nothing when that is switched off', async () => {
    const png = await bytesOf(requestFor({ embed: false }), 'png');
    expect(png).toEqual(PIXEL);
  });

  it('is drawn at the scale, in the theme and with the heading that were chosen', async () => {
    await bytesOf(requestFor({ scale: 3, theme: 'dark', legend: false }), 'png');
    expect(lastJob()).toMatchObject({ scale: 3, picture: { theme: 'dark' } });
    expect(lastJob().picture.plan.frame).toMatchObject({
      legend: false,
      title: { title: 'Line 4', account: 'Acme', stage: 'Stage: shortlist', date: '1 May' },
    });
  });

  it('has exactly the pixels of its page, whatever the map', async () => {
    await bytesOf(requestFor({ page: 'slide-16-9', scale: 2 }), 'png');
    expect(lastJob().picture.plan.format).toMatchObject({ width: 1920, height: 1080 });
    await bytesOf(requestFor({ page: 'custom', customWidth: 777, customHeight: 555 }), 'png');
    expect(lastJob().picture.plan.format).toMatchObject({ width: 777, height: 555 });
  });

  it('is coloured by the lens that was chosen, else by the canvas’s', async () => {
    await bytesOf(requestFor({ lens: 'quadrant' }), 'png');
    await bytesOf(requestFor({ lens: null }), 'png');
    const lenses = [lastJob(2), lastJob(1)].map(({ picture }) => picture.readings.get('p2')?.lens);
    expect(lenses).toEqual(['quadrant', 'attitude']);
  });
});

describe('a map file', () => {
  it('opens as the same map, with the document for merging', async () => {
    const { id, map, doc } = readMapFile(await textOf(requestFor({}), 'map'));
    expect(id).toBe('m1');
    expect(map).toEqual(MAP);
    expect(new MapDocument([doc ?? new Uint8Array()]).snapshot).toEqual(MAP);
  });

  it('holds no name of anybody who was deleted', async () => {
    const document = MapDocument.fromSnapshot(MAP);
    document.transact((operations) => operations.removeStakeholders(['p3']));
    const { doc } = readMapFile(await textOf(requestFor({}, { document }), 'map'));
    expect(Buffer.from(doc ?? []).includes('Ada')).toBe(true);
    expect(Buffer.from(doc ?? []).includes('Cyrus')).toBe(false);
  });

  it('of a selection holds only that, and no document, which would hold everybody', async () => {
    const file = await textOf(requestFor(SELECTION, BO_AND_CYRUS), 'map');
    const { id, map, doc } = readMapFile(file);
    expect([...map.stakeholders.keys()]).toEqual(['p2', 'p3']);
    expect([id, doc]).toEqual([null, null]);
    expect(file).not.toContain('Ada');
  });

  it('is named after the map and the day', async () => {
    const { name } = await exportFile(requestFor({}), 'map');
    expect(name).toMatch(/^Line 4 \d{4}-\d\d-\d\d\.stakemap\.json$/);
  });
});

describe('other files', () => {
  it('list only the selected people in a CSV', async () => {
    const csv = await textOf(requestFor(SELECTION, BO_AND_CYRUS), 'csv');
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    expect(csv).not.toContain('Ada');
  });

  it('draw only the selected people in an SVG', async () => {
    const svg = await textOf(requestFor(SELECTION, BO_AND_CYRUS), 'svg');
    expect(svg).toContain('Cyrus');
    expect(svg).not.toContain('Ada');
  });

  it('are refused when there is nobody to show', async () => {
    const request = requestFor({}, { document: MapDocument.fromSnapshot(mapOf([])) });
    await expect(exportFile(request, 'svg')).rejects.toMatchObject({ reason: 'empty' });
  });
});
