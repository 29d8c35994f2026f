import * as z from 'zod/mini';
import { AUDIENCES, FACETS, NAMINGS } from '../model/audience';
import { ARRANGEMENT_CHOICES, PAGE_PRESETS } from '../model/page';
import { LENSES } from '../model/vocabulary';
import type { MapId } from './repository';

export const EXPORT_FORMATS = ['png', 'svg', 'pptx', 'map', 'csv', 'print'] as const;
export const EXPORT_SCALES = [1, 2, 3] as const;
export const EXPORT_BACKGROUNDS = ['theme', 'white', 'none'] as const;
/** Of one side of a picture of custom size, px */
export const CUSTOM_SIDE = { least: 200, most: 16_000 } as const;

const side = (usual: number) =>
  z.catch(z.int().check(z.minimum(CUSTOM_SIDE.least), z.maximum(CUSTOM_SIDE.most)), usual);
const line = () => z.catch(z.string().check(z.maxLength(200)), '');

/** As in `i18n/locales.ts`, which this room does not know. */
const LOCALES = ['en', 'zh-Hans', 'zh-Hant'] as const;

const schema = z.object({
  format: z.catch(z.enum(EXPORT_FORMATS), 'png'),
  /** Whom to show. */
  what: z.catch(z.enum(['map', 'selection', 'branch']), 'map'),
  /** What the picture is made for: as large as the map, or a page of fixed size. */
  page: z.catch(z.enum(PAGE_PRESETS), 'fit'),
  /** px, for a page of custom size */
  customWidth: side(1920),
  customHeight: side(1080),
  arrangement: z.catch(z.enum(ARRANGEMENT_CHOICES), 'auto'),
  /** Picture px per map px, or per px of the page; PNG only. */
  scale: z.catch(z.literal(EXPORT_SCALES), 2),
  theme: z.catch(z.enum(['light', 'dark']), 'light'),
  background: z.catch(z.enum(EXPORT_BACKGROUNDS), 'theme'),
  /** Of the file's own words; null for the language of the app. */
  language: z.catch(z.nullable(z.enum(LOCALES)), null),
  title: z.catch(z.boolean(), true),
  account: z.catch(z.boolean(), true),
  stage: z.catch(z.boolean(), true),
  date: z.catch(z.boolean(), true),
  /** Who made it; no line when empty. */
  author: line(),
  /** "Confidential", say; no line when empty. */
  confidentiality: line(),
  legend: z.catch(z.boolean(), true),
  /** Null for whatever the canvas shows. */
  lens: z.catch(z.nullable(z.enum(LENSES)), null),
  audience: z.catch(z.enum(AUDIENCES), 'internal'),
  /** What the custom audience may know. */
  facets: z.catch(z.array(z.enum(FACETS)), []),
  naming: z.catch(z.enum(NAMINGS), 'names'),
  /** Whether a PNG carries the map, to be opened again. */
  embed: z.catch(z.boolean(), true),
});

/** What the user last asked of an export of one map. */
export type ExportChoices = Readonly<z.infer<typeof schema>>;
export type ExportFormat = ExportChoices['format'];

export const DEFAULT_EXPORT_CHOICES: ExportChoices = schema.parse({});

const KEY = 'stakeholder-map.export';
/** Maps whose choices are kept; the one that was exported longest ago is forgotten first. */
const MOST_MAPS = 100;

/** Stands in for a localStorage that is full or forbidden, as long as the tab lives. */
let sessionChoices: ReadonlyMap<MapId, ExportChoices> = new Map();

/** What was last chosen for the map, or null when it was never exported on this device. */
export function exportChoicesOf(id: MapId): ExportChoices | null {
  return sessionChoices.get(id) ?? readAll().get(id) ?? null;
}

/** Keeps the choices for the next time, in this tab and after a reload. */
export function rememberExportChoices(id: MapId, choices: ExportChoices): void {
  const kept = readAll();
  kept.delete(id);
  kept.set(id, choices);
  sessionChoices = new Map([...sessionChoices, [id, choices]]);
  try {
    localStorage.setItem(KEY, JSON.stringify([...kept].slice(-MOST_MAPS)));
  } catch (error) {
    // Costs only the memory of it after a reload.
    console.warn('The choices for exporting could not be kept', error);
  }
}

/** Forgets what this tab remembers by itself; what is in localStorage stays. For tests of a reload. */
export function forgetSessionChoices(): void {
  sessionChoices = new Map();
}

const keptSchema = z.array(z.tuple([z.string(), schema]));

/** In order of use, the latest last. What is damaged counts as never chosen. */
function readAll(): Map<MapId, ExportChoices> {
  try {
    return new Map(keptSchema.parse(JSON.parse(localStorage.getItem(KEY) ?? '[]')));
  } catch (error) {
    console.warn('The choices for exporting could not be read', error);
    return new Map();
  }
}
