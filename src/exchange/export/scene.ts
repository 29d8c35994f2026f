import type { PictureRequest } from '../../drawing/aside/picture';
import { ExportError } from '../../drawing/exportError';

/** What is to be shown, whatever kind of file it becomes. */
export interface Scene {
  readonly picture: PictureRequest;
  /** What a file made of the scene is called by. */
  readonly title: string;
}

/** A file ready to be saved. */
export interface ExportedFile {
  readonly blob: Blob;
  readonly name: string;
}

/**
 * A heading and a legend alone are not a map.
 * @throws ExportError `empty`
 */
export function refuseEmpty({ picture }: Scene): void {
  if (picture.map.stakeholders.size === 0) throw new ExportError('empty');
}
