import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { applied } from '../../../src/commands/exporting/applicable';
import { exportFile, type FileFormat } from '../../../src/commands/exporting/exportFile';
import { type ExportRequest, sceneOf } from '../../../src/commands/exporting/exportRequest';
import { MapDocument } from '../../../src/document/mapDocument';
import { type PngJob, workOn } from '../../../src/drawing/aside/jobs';
import { planPicture } from '../../../src/drawing/aside/picture';
import { workAside } from '../../../src/drawing/aside/workerClient';
import { slideNotes } from '../../../src/drawing/pptx/slideNotes';
import { writeMapFile } from '../../../src/exchange/export/mapFile';
import { importMapPng } from '../../../src/exchange/import/mapPng';
import type { Audience } from '../../../src/model/audience';
import type { MapSnapshot } from '../../../src/model/map';
import { DEFAULT_EXPORT_CHOICES, type ExportChoices } from '../../../src/state/exportChoices';
import { link, mapOf as mapOfParts, person } from '../../builders';
import { pageWords, words } from '../../layout/mapBuilder';

vi.mock('../../../src/drawing/aside/workerClient', () => ({ workAside: vi.fn() }));

/** Every text of a map that an audience may not be meant for, each recognisable in any file. */
const SECRET = {
  'our-team': ['Olga Owner', 'Carl Coverage'],
  contact: ['una@acme.example', '+44 1234 5678', 'CRM-00421'],
  notes: ['noteNEEDLE', 'criteriaNEEDLE', 'allynoteNEEDLE', 'linkNEEDLE'],
  views: ['needviewNEEDLE', 'usviewNEEDLE', 'rivalviewNEEDLE'],
  strategy: ['strategyNEEDLE', 'featureNEEDLE', 'advantageNEEDLE', 'benefitNEEDLE'],
  deal: ['rivalsNEEDLE', 'forNEEDLE', 'againstNEEDLE', 'fitNEEDLE', 'headNEEDLE', 'goalNEEDLE'],
} as const;
/** Keys of the vocabulary, which stand for judgements in files. */
const JUDGEMENT = {
  role: ['decision-maker', 'technical-recommender', 'gatekeeper'],
  attitude: ['sabotaging', 'sceptical'],
  quadrant: ['opponent', 'personalNeedMet', 'organisationNeedMet'],
  'social-style': ['controller', 'promoter'],
  'personal-needs': ['achievement', 'belonging'],
  ally: ['developing', 'sells-for-us'],
  relations: ['conflict', 'influences'],
} as const;

const MAP: MapSnapshot = mapOfParts(
  [
    person({
      id: 'p1',
      name: 'Una Okafor',
      title: 'Chief Buyer',
      department: 'Works',
      sourceId: 'CRM-00421',
      role: 'decision-maker',
      functions: ['gatekeeper'],
      attitude: 'sabotaging',
      personalNeedMet: 'no',
      organisationNeedMet: 'no',
      socialStyle: 'controller',
      influence: 5,
      personalDrivers: ['achievement', 'belonging'],
      criteriaNote: 'criteriaNEEDLE',
      viewOfNeed: 'needviewNEEDLE',
      viewOfUs: 'usviewNEEDLE',
      viewOfCompetitors: 'rivalviewNEEDLE',
      strategy: 'strategyNEEDLE, then call Una Okafor',
      messages: [
        {
          id: 'm1',
          feature: 'featureNEEDLE',
          advantage: 'advantageNEEDLE',
          benefit: 'benefitNEEDLE',
          kind: null,
        },
      ],
      allyStatus: 'developing',
      allyServices: ['sells-for-us'],
      allyNote: 'allynoteNEEDLE',
      owner: 'Olga Owner',
      coverage: ['Carl Coverage'],
      email: 'una@acme.example',
      phone: '+44 1234 5678',
      notes: 'noteNEEDLE',
    }),
    person({
      id: 'p2',
      name: '王小明',
      title: 'Engineer',
      managerId: 'p1',
      position: { x: 0, y: 200 },
      role: 'technical-recommender',
      attitude: 'sceptical',
      socialStyle: 'promoter',
    }),
  ],
  [
    link({ kind: 'conflict', from: 'p1', to: 'p2', note: 'linkNEEDLE' }),
    link({ kind: 'influences', from: 'p2', to: 'p1' }),
  ],
  {
    title: 'Line 4',
    account: 'Acme',
    competitors: 'rivalsNEEDLE',
    factorsFor: 'forNEEDLE',
    factorsAgainst: 'againstNEEDLE',
    customerFit: 'fitNEEDLE',
    businessHead: 'headNEEDLE',
    analysis: {
      goal: 'goalNEEDLE',
      interests: '',
      reasons: '',
      'essential-support': '',
      effort: '',
      'action-plan': '',
    },
  },
);

/** Of the map on the device it comes from. */
const MAP_ID = 'idNEEDLE';

function requestFor(change: Partial<ExportChoices>): ExportRequest {
  const document = MapDocument.fromSnapshot(MAP);
  return {
    mapId: MAP_ID,
    map: document.snapshot,
    document,
    selected: [],
    lens: 'attitude',
    choices: applied({ ...DEFAULT_EXPORT_CHOICES, ...change }, 0),
    words: { drawing: words, pages: pageWords, stage: 'Stage: stageNEEDLE', date: '1 May' },
  };
}

/** One transparent pixel. */
const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

/** All that can be read in an export: archives unpacked, pictures with the texts drawn and the map within. */
async function contentsOf(format: FileFormat, change: Partial<ExportChoices>): Promise<string> {
  vi.mocked(workAside).mockImplementation(async (job) =>
    job.kind === 'png' ? ([new Blob([PIXEL])] as never) : workOn(job),
  );
  const request = requestFor({ ...change, format });
  const { blob, name } = await exportFile(request, format);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (format === 'pptx') return name + allTexts(unzipSync(bytes));
  if (format !== 'png') return name + new TextDecoder().decode(bytes);
  const job = vi.mocked(workAside).mock.calls.at(-1)?.[0] as PngJob;
  const drawn = JSON.stringify(planPicture(job.picture).pages.map(({ list }) => list.items));
  const carried = await importMapPng(bytes).then(
    ({ id, map }) => writeMapFile(map, { id: id ?? undefined }),
    () => '',
  );
  return name + drawn + carried + new TextDecoder('latin1').decode(bytes);
}

function allTexts(files: Record<string, Uint8Array>): string {
  return Object.entries(files)
    .map(([name, bytes]) => name + new TextDecoder().decode(bytes))
    .join('\n');
}

const FORMATS: readonly FileFormat[] = ['png', 'svg', 'pptx', 'map', 'csv'];
/** Always there, whoever reads it. */
const OPEN = ['Una Okafor', 'Chief Buyer', '王小明', 'Engineer'];

describe.each(FORMATS)('what a %s says', (format) => {
  it('to a customer is names, titles and structure', async () => {
    const said = await contentsOf(format, { audience: 'customer' });
    for (const word of OPEN) expect(said).toContain(word);
    for (const secret of Object.values(SECRET).flat()) expect(said, secret).not.toContain(secret);
    for (const key of Object.values(JUDGEMENT).flat()) expect(said, key).not.toContain(key);
    expect(said).not.toContain('stageNEEDLE');
  });

  it('to a manager leaves out notes, contact details and personal needs', async () => {
    const said = await contentsOf(format, { audience: 'manager' });
    for (const word of OPEN) expect(said).toContain(word);
    const hidden = [...SECRET.notes, ...SECRET.contact, ...JUDGEMENT['personal-needs']];
    for (const secret of hidden) expect(said, secret).not.toContain(secret);
  });

  it('with other names holds no name of anybody', async () => {
    for (const naming of ['titles', 'initials'] as const) {
      const said = await contentsOf(format, { naming });
      for (const name of ['Una Okafor', 'Okafor', '王小明', '小明', 'una@acme.example']) {
        expect(said, `${name} among ${naming}`).not.toContain(name);
      }
    }
  });

  it('to an audience of one’s own is what was chosen, and nothing else', async () => {
    const said = await contentsOf(format, { audience: 'custom', facets: ['attitude'] });
    const { attitude: _, ...others } = JUDGEMENT;
    for (const secret of Object.values(SECRET).flat()) expect(said, secret).not.toContain(secret);
    for (const key of Object.values(others).flat()) expect(said, key).not.toContain(key);
  });

  it('never tells which map it is, unless everything is told', async () => {
    const abridged: readonly Partial<ExportChoices>[] = [
      { audience: 'customer' },
      { audience: 'manager' },
      { naming: 'titles' },
      { naming: 'initials' },
      { audience: 'custom', facets: ['attitude'] },
    ];
    for (const change of abridged) {
      const said = await contentsOf(format, { ...change, embed: true });
      expect(said, JSON.stringify(change)).not.toContain(MAP_ID);
    }
    const isCopy = format === 'map' || format === 'png';
    const whole = await contentsOf(format, { audience: 'internal', embed: true });
    expect(whole.includes(MAP_ID)).toBe(isCopy);
  });
});

describe('what an export says', () => {
  it('among ourselves is everything', async () => {
    const said = await contentsOf('map', { audience: 'internal' });
    for (const word of [...OPEN, ...Object.values(SECRET).flat()]) expect(said).toContain(word);
  });

  it('in the notes of a slide is who thinks what, as far as the audience may know', () => {
    const notes = (audience: Audience) =>
      slideNotes(sceneOf(requestFor({ audience, date: false })).picture, ['p1', 'p2']);
    expect(notes('internal').split('\n')).toEqual([
      'Line 4',
      'Acme · Stage: stageNEEDLE',
      'decision-maker (1): Una Okafor',
      'technical-recommender (1): 王小明',
      'sceptical (1): 王小明',
      'sabotaging (1): Una Okafor',
      'opponent (1): Una Okafor',
    ]);
    expect(notes('customer')).toBe('Line 4\nAcme\nUna Okafor, 王小明');
  });

  it('in a map file has no history unless everything may be known', async () => {
    const whole = await contentsOf('map', { audience: 'internal' });
    const manager = await contentsOf('map', { audience: 'manager' });
    expect(whole).toContain('"doc"');
    expect(manager).not.toContain('"doc"');
  });

  it('to a customer never carries the map in a picture', async () => {
    const change = { audience: 'customer', embed: true } as const;
    expect(await contentsOf('png', change)).not.toContain('smAp');
    expect(await contentsOf('png', { embed: true })).toContain('smAp');
  });
});
