import type { command as english } from '../en/command';
import type { Translation } from '../translation';

export const command: Translation<typeof english> = {
  person: {
    add: '添加人员',
    addReport: '添加下属',
    addPeer: '添加同级',
    rename: '重命名',
    placeholder: '标记为已知或未知人选',
    moveUnder: '汇报给…',
    detach: '脱离上级',
    nudge: '微移所选卡片',
  },
  edit: {
    copy: '复制',
    cut: '剪切',
    paste: '粘贴',
    duplicate: '创建副本',
    delete: '删除',
  },
  history: { undo: '撤销', redo: '重做' },
  select: {
    all: '全选',
    nothing: '取消选择',
    branch: '选择分支',
    walk: '沿树移动：上级、首个下属、同级',
  },
  tag: {
    role: '设置决策角色',
    attitude: '设置态度',
    quadrant: '设置象限',
    influence: '设置影响力',
  },
  link: {
    add: '连接到…',
    kind: '连线类型',
    reverse: '反转方向',
  },
  branch: {
    toggle: '折叠或展开分支',
    expandAll: '展开所有分支',
    collapseAll: '折叠到两层',
  },
  layout: { tidy: '整理布局', tidyBranch: '整理此分支' },
  view: {
    fit: '缩放至全图',
    fitSelection: '缩放至所选',
    zoomIn: '放大',
    zoomOut: '缩小',
    actualSize: '缩放至 100 %',
    minimap: '显示或隐藏缩略图',
    legend: '显示或隐藏图例',
    details: '显示或隐藏详情',
  },
  search: {
    open: '在图中查找',
    next: '下一个结果',
    previous: '上一个结果',
    close: '关闭查找',
  },
  lens: '视角',
  stage: '当前阶段',
  map: {
    export: '导出',
    shortcuts: '键盘快捷键',
    palette: '命令面板',
    home: '返回所有关系图',
  },
};
