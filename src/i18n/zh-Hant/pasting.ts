import type { pasting as english } from '../en/pasting';
import type { Translation } from '../translation';

export const pasting: Translation<typeof english> = {
  command: '從文字新增人員…',
  title: '從文字新增人員',
  explain:
    '可輸入或貼上名單、試算表中的儲存格、郵件簽名，或複製來的關係圖。縮排和項目符號表示誰向誰匯報。',
  text: '文字',
  preview: '理解結果',
  readAs: '讀作',
  kind: { list: '名單', table: '表格', signatures: '簽名', map: '關係圖' },
  nobody: '尚未辨識出任何人。',
  people_one: '{{count}} 人',
  people_other: '{{count}} 人',
  levels_one: '{{count}} 級',
  levels_other: '{{count}} 級',
  known: '已在圖中，將補全資訊',
  more_one: '另有 {{count}} 人',
  more_other: '另有 {{count}} 人',
  unknownWords: '保留為文字：{{words}}',
  refused: {
    full: '關係圖容納不下這麼多人，沒有新增任何人。',
    other: '無法新增這些人員，沒有做任何改動。',
    notKept: '無法將關係圖儲存到這部裝置。請釋出一些空間，或允許本網站保存資料，然後再試一次。',
  },
  paste: '貼上',
  clipboardRefused: '瀏覽器不允許本頁讀取剪貼簿。請在輸入框中按 Ctrl+V，或長按輸入框貼上。',
  newMap: '建立新關係圖',
  cancel: '取消',
  close: '關閉',
  add_one: '新增 {{count}} 人',
  add_other: '新增 {{count}} 人',
  added_one: '已從文字新增 {{count}} 人。',
  added_other: '已從文字新增 {{count}} 人。',
};
