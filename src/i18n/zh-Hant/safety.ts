import type { safety as english } from '../en/safety';
import type { Translation } from '../translation';

export const safety: Translation<typeof english> = {
  notKept: '此視窗不會保留任何內容：關閉後關係圖就會消失。請匯出要保留的內容。',
  update: {
    superseded: '應用程式已在另一個分頁中更新。請重新載入此分頁後繼續編輯。',
    text: '新版本已就緒。',
    now: '立即重新載入',
    later: '稍後',
  },
  crash: {
    title: '出了點問題',
    reload: '重新載入',
    save: '將關係圖儲存為檔案',
    saved: '關係圖已儲存到下載資料夾。',
    failed: '無法將關係圖儲存為檔案。請重新載入後重試。',
  },
  unsaved: {
    title: '最新的修改尚未儲存',
    why: {
      quota: '磁碟或瀏覽器儲存空間已滿。請清理空間，或立即儲存副本。',
      unavailable: '無法使用瀏覽器儲存空間。請立即儲存副本以保留關係圖。',
      closed: '新版本的應用程式在全部儲存之前已接管。請儲存副本，然後重新載入此分頁。',
      removed: '此關係圖已在另一個分頁中徹底刪除。如需保留，請立即儲存副本。',
      unknown: '寫入瀏覽器儲存空間失敗，正在重試。為安全起見，請儲存副本。',
    },
    save: '儲存副本',
    retry: '重試',
    saved: '副本已儲存到下載資料夾。',
    failed: '無法儲存副本。請不要關閉此分頁，然後重試。',
    reload: '重新載入',
    leftTitle: '「{{title}}」尚未儲存',
    left: '請不要關閉此分頁：正在繼續嘗試儲存。',
    open: '開啟',
    discard: '放棄',
  },
  open: {
    missing: '此裝置上沒有這張關係圖。它可能已被刪除，或是在另一個瀏覽器中開啟的。',
    failed:
      '無法開啟這張關係圖。沒有任何改動，其他關係圖不受影響。請重新載入再試；刪除之前請先儲存已存放的內容。',
    save: '儲存已存放的內容',
  },
  damage: {
    title: '此關係圖的部分儲存內容已損壞',
    rows_one: '{{count}} 筆損壞的記錄已另行保留；關係圖的其餘部分都在這裡。',
    rows_other: '{{count}} 筆損壞的記錄已另行保留；關係圖的其餘部分都在這裡。',
    backup: '關係圖已從最後一份完好的副本開啟；最新的修改可能缺失。',
    missing: '此關係圖有部分已儲存的修改在儲存空間中遺失：請核對它是否與您離開時一致。',
    save: '儲存損壞的記錄',
    dismiss: '關閉提示',
    saved_one: '已將 {{count}} 筆記錄儲存到下載資料夾。',
    saved_other: '已將 {{count}} 筆記錄儲存到下載資料夾。',
    none: '沒有可儲存的損壞記錄。',
    failed: '無法讀取損壞的記錄。請重新載入頁面後重試。',
  },
  presence_one: '另一個分頁也開啟了此圖',
  presence_other: '另外 {{count}} 個分頁也開啟了此圖',
  presenceHelp: '在一個分頁中的修改會顯示在所有分頁中。',
  panel: {
    title: '螢幕的這一部分停止運作了',
    text: '關係圖本身是安全的，仍然已儲存。請關閉這一部分，然後重新開啟。',
    close: '關閉',
  },
};
