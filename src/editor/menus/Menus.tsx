import { QuickTags } from '../tagging/QuickTags';
import { ContextMenu } from './ContextMenu';
import { LinkMenu } from './LinkMenu';

/** Whatever opens over the canvas at a point. */
export default function Menus() {
  return (
    <>
      <ContextMenu />
      <LinkMenu />
      <QuickTags />
    </>
  );
}
