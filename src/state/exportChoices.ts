import * as z from 'zod/mini';
import { LENSES } from '../model/vocabulary';
import type { MapId } from './repository';

export const EXPORT_FORMATS = ['png', 'svg', 'pptx', 'map', 'csv', 'print'] as const;
export const EXPORT_SCALES = [1, 2, 3] as const;
export const EXPORT_BACKGROUNDS = ['theme', 'white', 'none'] as const;

const schema = z.object({
  format: z.catch(z.enum(EXPORT_FORMATS), 'png'),
  /** Whom to show. */
  what: z.catch(z.enum(['map', 'selection']), 'map'),
  /** Picture px per map px; PNG only. */
  scale: z.catch(z.literal(EXPORT_SCALES), 2),
  theme: z.catch(z.enum(['light', 'dark']), 'light'),
  background: z.catch(z.enum(EXPORT_BACKGROUNDS), 'theme'),
  title: z.catch(z.boolean(), true),
  legend: z.catch(z.boolean(), true),
  /** Null for whatever the canvas shows. */
  lens: z.catch(z.nullable(z.enum(LENSES)), null),
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
