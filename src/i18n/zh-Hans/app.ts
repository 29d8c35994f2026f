import type { app as english } from '../en/app';
import type { Translation } from '../translation';

export const app: Translation<typeof english> = {
  product: '决策关系图',
  language: '语言',
  theme: '主题：{{theme}}',
  themes: {
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
  },
  crash: {
    text: '无法显示此页面。您的关系图保存在此设备上，没有改动。请重新加载后继续；如果再次发生，请返回所有关系图。',
    home: '所有关系图',
  },
};
