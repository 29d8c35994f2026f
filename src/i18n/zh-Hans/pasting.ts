import type { pasting as english } from '../en/pasting';
import type { Translation } from '../translation';

export const pasting: Translation<typeof english> = {
  command: '从文字添加人员…',
  title: '从文字添加人员',
  explain:
    '可输入或粘贴名单、电子表格中的单元格、邮件签名，或复制来的关系图。缩进和项目符号表示谁向谁汇报。',
  text: '文字',
  preview: '理解结果',
  readAs: '读作',
  kind: { list: '名单', table: '表格', signatures: '签名', map: '关系图' },
  nobody: '尚未识别出任何人。',
  people_one: '{{count}} 人',
  people_other: '{{count}} 人',
  levels_one: '{{count}} 级',
  levels_other: '{{count}} 级',
  known: '已在图中，将补全信息',
  more_one: '另有 {{count}} 人',
  more_other: '另有 {{count}} 人',
  unknownWords: '保留为文字：{{words}}',
  refused: {
    full: '关系图容纳不下这么多人，没有添加任何人。',
    other: '无法添加这些人员，没有做任何改动。',
    notKept: '无法将关系图保存到本设备。请释放一些空间，或允许本网站保存数据，然后重试。',
  },
  paste: '粘贴',
  clipboardRefused: '浏览器不允许本页读取剪贴板。请在输入框中按 Ctrl+V，或长按输入框粘贴。',
  newMap: '新建关系图',
  cancel: '取消',
  close: '关闭',
  add_one: '添加 {{count}} 人',
  add_other: '添加 {{count}} 人',
  added_one: '已从文字添加 {{count}} 人。',
  added_other: '已从文字添加 {{count}} 人。',
};
