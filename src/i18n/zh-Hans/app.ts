import type { app as english } from '../en/app';
import type { Translation } from '../translation';

export const app: Translation<typeof english> = {
  language: '语言',
  theme: '主题：{{theme}}',
  themes: {
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
  },
  notKept: '此窗口不会保留任何内容：关闭后关系图就会消失。请导出要保留的内容。',
  update: {
    text: '新版本已就绪。',
    now: '立即重新加载',
    later: '稍后',
  },
  crash: {
    title: '出了点问题',
    text: '无法显示此页面。您的关系图保存在此设备上，没有改动。请重新加载后继续；如果再次发生，请返回所有关系图。',
    reload: '重新加载',
    home: '所有关系图',
  },
};
