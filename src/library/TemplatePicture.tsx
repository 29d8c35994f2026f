import { useEffect, useState } from 'react';
import { type TemplateKey, templatePicture } from '../commands/library/newMaps';
import type { Thumbnail } from '../state/repository';
import styles from './library.module.css';
import { MapPicture } from './MapPicture';

const NOTHING: Thumbnail = { boxes: [], lines: [] };

/** The shape of a template in small, which comes with the templates: its place is kept until then. */
export function TemplatePicture({ template }: { readonly template: TemplateKey }) {
  const [picture, setPicture] = useState(NOTHING);
  useEffect(() => {
    templatePicture(template).then(setPicture).catch(console.error);
  }, [template]);
  return <MapPicture thumbnail={picture} className={styles.templatePicture} />;
}
