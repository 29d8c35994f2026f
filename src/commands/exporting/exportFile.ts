import type { ExportedFile } from '../../exchange/export/scene';
import { MAP_FILE_EXTENSION } from '../../exchange/mapFileFormat';
import type { ExportFormat } from '../../state/exportChoices';
import { isUnabridged } from './applicable';
import { disclosureOf, type ExportRequest, mapOf, sceneOf } from './exportRequest';

/** The formats that become a file; printing does not. */
export type FileFormat = Exclude<ExportFormat, 'print'>;

/**
 * The file that was asked for. What makes it is loaded when it is first needed.
 * @throws ExportError
 */
export async function exportFile(
  request: ExportRequest,
  format: FileFormat,
  signal?: AbortSignal,
): Promise<ExportedFile> {
  switch (format) {
    case 'png': {
      const { exportPng } = await import('../../exchange/export/exportPng');
      const { scale, embed } = request.choices;
      const carried = embed ? await embeddedMap(request) : null;
      return exportPng(sceneOf(request), { scale, embed: carried, signal });
    }
    case 'svg': {
      const { exportSvg } = await import('../../exchange/export/exportSvg');
      return exportSvg(sceneOf(request), signal);
    }
    case 'pptx': {
      const { exportSlides } = await import('../../exchange/export/exportSlides');
      return exportSlides(sceneOf(request), signal);
    }
    case 'map':
      return mapFile(request);
    case 'csv':
      return peopleTable(request);
  }
}

/** The map for inside a picture: no document, so nothing that was ever undone or deleted. */
async function embeddedMap(request: ExportRequest): Promise<string> {
  const { writeMapFile } = await import('../../exchange/export/mapFile');
  const id = isWhole(request) ? request.mapId : undefined;
  return writeMapFile(mapOf(request), { id });
}

/** Whether nobody and nothing is left out: only such a file is a copy of the map, and says of which. */
function isWhole({ choices }: ExportRequest): boolean {
  return choices.what === 'map' && isUnabridged(choices);
}

/** The document holds everybody and everything, so only a file of all that has it. */
async function mapFile(request: ExportRequest): Promise<ExportedFile> {
  const [{ writeMapFile }, { fileNameFor }] = await Promise.all([
    import('../../exchange/export/mapFile'),
    import('../../exchange/export/fileName'),
  ]);
  const copy = isWhole(request)
    ? { id: request.mapId, doc: request.document.encodeForSharing() }
    : {};
  const exportedAt = new Date().toISOString();
  const text = writeMapFile(mapOf(request), { ...copy, exportedAt });
  return {
    blob: new Blob([text], { type: 'application/json' }),
    name: fileNameFor(titleOf(request), MAP_FILE_EXTENSION),
  };
}

async function peopleTable(request: ExportRequest): Promise<ExportedFile> {
  const [{ writePeopleCsv }, { fileNameFor }] = await Promise.all([
    import('../../exchange/export/csv'),
    import('../../exchange/export/fileName'),
  ]);
  return {
    blob: new Blob([writePeopleCsv(mapOf(request), disclosureOf(request.choices).facets)], {
      type: 'text/csv;charset=utf-8',
    }),
    name: fileNameFor(titleOf(request), 'csv'),
  };
}

function titleOf(request: ExportRequest): string {
  const { info } = mapOf(request);
  return info.title || info.account;
}
