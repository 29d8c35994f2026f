import type { app as english } from '../en/app';
import type { Translation } from '../translation';

export const app: Translation<typeof english> = {
  product: '決策關係圖',
  language: '語言',
  theme: '主題：{{theme}}',
  themes: {
    system: '跟隨系統',
    light: '淺色',
    dark: '深色',
  },
  crash: {
    text: '無法顯示此頁面。您的關係圖儲存在此裝置上，沒有改動。請重新載入後繼續；如果再次發生，請返回所有關係圖。',
    home: '所有關係圖',
  },
};
