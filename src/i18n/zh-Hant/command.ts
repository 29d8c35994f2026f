import type { command as english } from '../en/command';
import type { Translation } from '../translation';

export const command: Translation<typeof english> = {
  person: {
    add: '新增人員',
    addReport: '新增下屬',
    addPeer: '新增同級',
    rename: '重新命名',
    placeholder: '標記為已知或未知人選',
    moveUnder: '匯報給…',
    detach: '脫離上級',
    nudge: '微移所選卡片',
  },
  edit: {
    copy: '複製',
    cut: '剪下',
    paste: '貼上',
    duplicate: '建立副本',
    delete: '刪除',
  },
  history: { undo: '復原', redo: '重做' },
  select: {
    all: '全選',
    nothing: '取消選取',
    branch: '選取分支',
    walk: '沿樹移動：上級、首個下屬、同級',
  },
  tag: {
    role: '設定決策角色',
    attitude: '設定態度',
    quadrant: '設定象限',
    influence: '設定影響力',
  },
  link: {
    add: '連接到…',
    kind: '連線類型',
    reverse: '反轉方向',
  },
  branch: {
    toggle: '摺疊或展開分支',
    expandAll: '展開所有分支',
    collapseAll: '摺疊到兩層',
  },
  layout: { tidy: '整理版面', tidyBranch: '整理此分支' },
  view: {
    fit: '縮放至全圖',
    fitSelection: '縮放至所選',
    zoomIn: '放大',
    zoomOut: '縮小',
    actualSize: '縮放至 100 %',
    minimap: '顯示或隱藏縮圖',
    legend: '顯示或隱藏圖例',
    details: '顯示或隱藏詳情',
  },
  search: {
    open: '在圖中尋找',
    next: '下一個結果',
    previous: '上一個結果',
    close: '關閉尋找',
  },
  lens: '視角',
  stage: '目前階段',
  map: {
    export: '匯出',
    shortcuts: '鍵盤快速鍵',
    palette: '命令面板',
    home: '返回所有關係圖',
  },
};
