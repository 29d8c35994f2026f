import type { shortcuts as english } from '../en/shortcuts';
import type { Translation } from '../translation';

export const shortcuts: Translation<typeof english> = {
  title: '鍵盤快速鍵',
  mouse: {
    title: '滑鼠和觸控',
    doubleClick: '連按兩下畫布：新增人員',
    dropCard: '把卡片拖放到另一張卡片上：改為向其匯報',
    edge: '從卡片邊緣拖動：連線或新增人員',
    space: '按住空格鍵或滑鼠中鍵拖動：平移',
    wheel: '滾輪或雙指捏合：縮放',
    shift: '按住 Shift 按一下：選擇多個',
  },
};
