import type { TemplateKey } from '../commands/library/newMaps';
import { templateShape } from '../commands/library/templates/templateMap';
import { thumbnailOf } from '../layout/thumbnail';
import type { Thumbnail } from '../state/repository';
import { MapPicture } from './MapPicture';

const shapes = new Map<TemplateKey, Thumbnail>();

/** The shape of a template in small. */
export default function TemplatePicture({ template }: { readonly template: TemplateKey }) {
  return <MapPicture thumbnail={shapeOf(template)} />;
}

function shapeOf(template: TemplateKey): Thumbnail {
  const known = shapes.get(template);
  if (known) return known;
  const shape = thumbnailOf(templateShape(template));
  shapes.set(template, shape);
  return shape;
}
