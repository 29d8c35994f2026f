import type { shortcuts as english } from '../en/shortcuts';
import type { Translation } from '../translation';

export const shortcuts: Translation<typeof english> = {
  title: '键盘快捷键',
  mouse: {
    title: '鼠标',
    doubleClick: '双击画布：添加人员',
    card: '双击卡片：重命名',
    marks: '单击卡片上的角色、态度或象限：进行设置',
    dropCard: '把卡片拖放到另一张卡片上：改为向其汇报',
    edge: '从卡片边缘拖动：连线或添加人员',
    below: '单击卡片下方的圆点：添加下属',
    marquee: '在画布上拖动：选择框内所有人',
    shift: '按住 Shift 单击：选择多个',
    space: '按住空格键或鼠标中键拖动：平移',
    wheel: '滚轮：缩放；触控板双指：平移',
    menu: '右键单击：打开所指对象的菜单',
  },
  touch: {
    title: '触摸',
    pan: '拖动画布：平移',
    pinch: '双指捏合：缩放',
    long: '长按：打开所指对象的菜单',
  },
  open: {
    title: '打开下列内容时',
    naming: '输入姓名：Enter 确认，Tab 确认并添加下属，Esc 放弃',
    tagging: '选择角色、态度、象限或影响力：方向键加 Enter，或直接按数字键',
    search: '查找：Enter 下一个，Shift+Enter 上一个，Esc 关闭',
    tagBar: '标签栏：按 Tab 进入，← 和 → 移动，Enter 设置',
  },
};
