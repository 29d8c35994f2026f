import { type Paper, paperFor } from '../../exchange/export/exportPrint';
import { pictureOf } from '../../exchange/export/scene';
import type { Box } from '../../layout/displayList';
import { type SceneRequest, sceneOf } from './exportRequest';

/** All that the picture of a request depends on, for whoever draws it. */
export function pictureRequest(request: SceneRequest) {
  return pictureOf(sceneOf(request));
}

/** The sheet a drawing will be printed on. @param bounds px */
export function sheetFor(bounds: Pick<Box, 'width' | 'height'>): Paper {
  return paperFor(bounds);
}
