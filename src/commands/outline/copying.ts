import type { MapSnapshot } from '../../model/map';
import { announce } from '../announcing';
import { defineCommand } from '../command';

/** Puts the whole map on the clipboard as an outline in the language shown: plain text that can be pasted back. */
export const copyOutline = defineCommand({
  id: 'edit.copyOutline',
  label: 'outline.copy',
  group: 'edit',
  menus: ['canvas'],
  canRun: ({ map }) => map.stakeholders.size > 0,
  run: ({ map }) => {
    copy(map).then(
      () => announce('outline.copied'),
      (error: unknown) => {
        console.error(error);
        announce('outline.notCopied');
      },
    );
  },
});

async function copy(map: MapSnapshot): Promise<void> {
  const [{ printOutline }, { outlineLanguage }] = await Promise.all([
    import('../../exchange/outline/printOutline'),
    import('../../exchange/outline/terms'),
  ]);
  const { lang } = globalThis.document.documentElement;
  await navigator.clipboard.writeText(printOutline(map, outlineLanguage(lang)));
}
