import { FILE_SIZE_LIMIT } from '../mapFileFormat';
import { extractMap, PngError } from '../pngChunks';
import { ImportError, type ImportErrorDetails, type ImportErrorReason } from './importError';
import { type ImportedMap, readMapFile } from './mapFile';

/** Largest picture that is searched for a map, bytes: a picture of thousands of people is large. */
const PICTURE_SIZE_LIMIT = 500_000_000;

const REASONS: Readonly<Record<PngError['reason'], ImportErrorReason>> = {
  'not-png': 'broken-picture',
  truncated: 'broken-picture',
  damaged: 'broken-picture',
  'future-version': 'future-version',
  'too-large': 'too-large',
};

/**
 * The map inside a PNG that we exported.
 * @throws ImportError no-map-in-picture, broken-picture, and whatever `readMapFile` throws
 */
export async function importMapPng(png: Uint8Array<ArrayBuffer>): Promise<ImportedMap> {
  if (png.byteLength > PICTURE_SIZE_LIMIT) {
    throw new ImportError('too-large', { limit: PICTURE_SIZE_LIMIT / 1_000_000 });
  }
  const json = await mapIn(png);
  if (json === null) throw new ImportError('no-map-in-picture');
  return readMapFile(json);
}

async function mapIn(png: Uint8Array<ArrayBuffer>): Promise<string | null> {
  try {
    return await extractMap(png);
  } catch (error) {
    if (!(error instanceof PngError)) throw error;
    const reason = REASONS[error.reason];
    const details: ImportErrorDetails =
      reason === 'too-large' ? { limit: FILE_SIZE_LIMIT / 1_000_000 } : {};
    throw new ImportError(reason, details, { cause: error });
  }
}
