import type { shortcuts as english } from '../en/shortcuts';
import type { Translation } from '../translation';

export const shortcuts: Translation<typeof english> = {
  title: '键盘快捷键',
  mouse: {
    title: '鼠标和触摸',
    doubleClick: '双击画布：添加人员',
    dropCard: '把卡片拖放到另一张卡片上：改为向其汇报',
    edge: '从卡片边缘拖动：连线或添加人员',
    space: '按住空格键或鼠标中键拖动：平移',
    wheel: '滚轮或双指捏合：缩放',
    shift: '按住 Shift 单击：选择多个',
  },
};
