import type { outline as english } from '../en/outline';
import type { Translation } from '../translation';

export const outline: Translation<typeof english> = {
  toggle: '顯示或隱藏大綱',
  copy: '複製大綱',
  copied: '已複製大綱。',
  notCopied: '無法複製大綱。請選取大綱文字後自行複製。',
  title: '大綱',
  text: '關係圖大綱，每行一人',
  placeholder:
    '王建國，財務總監 #決策者 +接受\n\t李明，資訊長 #技術 !4\n\t陳靜，採購經理 #採購 @我',
  close: '關閉大綱',
  signs: {
    role: '角色、職能',
    attitude: '態度',
    quadrant: '需求',
    style: '風格',
    influence: '影響力 1–5',
    owner: '我方負責人',
  },
  keys: 'Tab 縮排；按 Esc 再按 Tab 離開。',
  leaving: '現在按 Tab 離開大綱。',
  suggestions: '建議',
  suggested_one: '{{count}} 項建議；方向鍵選擇，Enter 採用。',
  suggested_other: '{{count}} 項建議；方向鍵選擇，Enter 採用。',
  note: {
    unknown: '保留為文字：{{words}}',
    ambiguous: '含義不唯一，保留為文字：{{words}}',
    repeated: '重複，以最後一個為準：{{words}}',
  },
  refused: {
    full: '關係圖已滿；最後輸入的內容沒有加入關係圖。',
    readOnly: '此處已不能編輯這張關係圖；最後輸入的內容沒有加入關係圖。',
    other: '最後輸入的內容無法加入關係圖。',
  },
  emptyHint: '也可按 O，逐行輸入誰向誰匯報。',
};
