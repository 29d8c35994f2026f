import type { outline as english } from '../en/outline';
import type { Translation } from '../translation';

export const outline: Translation<typeof english> = {
  toggle: '显示或隐藏大纲',
  copy: '复制大纲',
  copied: '已复制大纲。',
  notCopied: '无法复制大纲。请选中大纲文字后自行复制。',
  title: '大纲',
  text: '关系图大纲，每行一人',
  placeholder:
    '王建国，财务总监 #决策者 +接受\n\t李明，信息总监 #技术 !4\n\t陈静，采购经理 #采购 @我',
  close: '关闭大纲',
  signs: {
    role: '角色、职能',
    attitude: '态度',
    quadrant: '需求',
    style: '风格',
    influence: '影响力 1–5',
    owner: '我方负责人',
  },
  keys: 'Tab 缩进；按 Esc 再按 Tab 离开。',
  leaving: '现在按 Tab 离开大纲。',
  suggestions: '建议',
  suggested_one: '{{count}} 条建议；方向键选择，回车采用。',
  suggested_other: '{{count}} 条建议；方向键选择，回车采用。',
  note: {
    unknown: '保留为文字：{{words}}',
    ambiguous: '含义不唯一，保留为文字：{{words}}',
    repeated: '重复，以最后一个为准：{{words}}',
  },
  refused: {
    full: '关系图已满；最后输入的内容没有加入关系图。',
    readOnly: '此处已不能编辑这张关系图；最后输入的内容没有加入关系图。',
    other: '最后输入的内容无法加入关系图。',
  },
  emptyHint: '也可按 O，逐行输入谁向谁汇报。',
};
