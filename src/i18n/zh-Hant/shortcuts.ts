import type { shortcuts as english } from '../en/shortcuts';
import type { Translation } from '../translation';

export const shortcuts: Translation<typeof english> = {
  title: '鍵盤快速鍵',
  mouse: {
    title: '滑鼠',
    doubleClick: '連按兩下畫布：新增人員',
    card: '連按兩下卡片：重新命名',
    marks: '按一下卡片上的角色、態度或象限：進行設定',
    dropCard: '把卡片拖放到另一張卡片上：改為向其匯報',
    edge: '從卡片邊緣拖動：連線或新增人員',
    below: '按一下卡片下方的圓點：新增下屬',
    marquee: '在畫布上拖動：選擇框內所有人',
    shift: '按住 Shift 按一下：選擇多個',
    space: '按住空格鍵或滑鼠中鍵拖動：平移',
    wheel: '滾輪：縮放；觸控板雙指：平移',
    menu: '按右鍵：開啟所指對象的選單',
  },
  touch: {
    title: '觸控',
    pan: '拖動畫布：平移',
    pinch: '雙指捏合：縮放',
    long: '長按：開啟所指對象的選單',
  },
  open: {
    title: '開啟下列內容時',
    naming: '輸入姓名：Enter 確認，Tab 確認並新增下屬，Esc 放棄',
    tagging: '選擇角色、態度、象限或影響力：方向鍵加 Enter，或直接按數字鍵',
    search: '尋找：Enter 下一個，Shift+Enter 上一個，Esc 關閉',
    tagBar: '標籤列：按 Tab 進入，← 和 → 移動，Enter 設定',
  },
};
