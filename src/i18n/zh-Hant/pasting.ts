import type { pasting as english } from '../en/pasting';
import type { Translation } from '../translation';

export const pasting: Translation<typeof english> = {
  command: '從文字新增人員…',
  title: '從文字新增人員',
  explain: '可貼上名單、試算表中的儲存格或郵件簽名。縮排和項目符號表示誰向誰匯報。',
  text: '文字',
  preview: '理解結果',
  readAs: '讀作',
  kind: { list: '名單', table: '表格', signatures: '簽名' },
  nobody: '尚未辨識出任何人。',
  people_one: '{{count}} 人',
  people_other: '{{count}} 人',
  known: '已在圖中，將補全資訊',
  more_one: '另有 {{count}} 人',
  more_other: '另有 {{count}} 人',
  unknownWords: '保留為文字：{{words}}',
  refused: {
    full: '關係圖容納不下這麼多人，沒有新增任何人。',
    other: '無法新增這些人員，沒有做任何改動。',
  },
  cancel: '取消',
  close: '關閉',
  add_one: '新增 {{count}} 人',
  add_other: '新增 {{count}} 人',
  added_one: '已從文字新增 {{count}} 人。',
  added_other: '已從文字新增 {{count}} 人。',
};
