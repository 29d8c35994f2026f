import type { app as english } from '../en/app';
import type { Translation } from '../translation';

export const app: Translation<typeof english> = {
  language: '語言',
  theme: '主題：{{theme}}',
  themes: {
    system: '跟隨系統',
    light: '淺色',
    dark: '深色',
  },
  notKept: '此視窗不會保留任何內容：關閉後關係圖就會消失。請匯出要保留的內容。',
  update: {
    text: '新版本已就緒。',
    now: '立即重新載入',
    later: '稍後',
  },
  crash: {
    title: '出了點問題',
    text: '無法顯示此頁面。您的關係圖儲存在此裝置上，沒有改動。請重新載入後繼續；如果再次發生，請返回所有關係圖。',
    reload: '重新載入',
    home: '所有關係圖',
  },
};
