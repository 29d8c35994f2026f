import type { safety as english } from '../en/safety';
import type { Translation } from '../translation';

export const safety: Translation<typeof english> = {
  notKept: '此窗口不会保留任何内容：关闭后关系图就会消失。请导出要保留的内容。',
  update: {
    superseded: '应用已在另一个标签页中更新。请重新加载此标签页后继续编辑。',
    text: '新版本已就绪。',
    now: '立即重新加载',
    later: '稍后',
  },
  crash: {
    title: '出了点问题',
    reload: '重新加载',
    save: '将关系图保存为文件',
    saved: '关系图已保存到下载文件夹。',
    failed: '无法将关系图保存为文件。请重新加载后重试。',
  },
  unsaved: {
    title: '最新的修改尚未保存',
    why: {
      quota: '磁盘或浏览器存储空间已满。请清理空间，或立即保存副本。',
      unavailable: '无法使用浏览器存储。请立即保存副本以保留关系图。',
      closed: '新版本的应用在全部保存之前已接管。请保存副本，然后重新加载此标签页。',
      removed: '此关系图已在另一个标签页中彻底删除。如需保留，请立即保存副本。',
      unknown: '写入浏览器存储失败，正在重试。为安全起见，请保存副本。',
    },
    save: '保存副本',
    retry: '重试',
    saved: '副本已保存到下载文件夹。',
    failed: '无法保存副本。请不要关闭此标签页，然后重试。',
    reload: '重新加载',
    leftTitle: '“{{title}}”尚未保存',
    left: '请不要关闭此标签页：正在继续尝试保存。',
    open: '打开',
    discard: '放弃',
  },
  open: {
    missing: '此设备上没有这张关系图。它可能已被删除，或是在另一个浏览器中打开的。',
    failed:
      '无法打开这张关系图。没有任何改动，其他关系图不受影响。请重新加载再试；删除之前请先保存已存储的内容。',
    save: '保存已存储的内容',
  },
  damage: {
    title: '此关系图的部分存储内容已损坏',
    rows_one: '{{count}} 条损坏的记录已另行保留；关系图的其余部分都在这里。',
    rows_other: '{{count}} 条损坏的记录已另行保留；关系图的其余部分都在这里。',
    backup: '关系图已从最后一份完好的副本打开；最新的修改可能缺失。',
    missing: '此关系图有部分已保存的修改在存储中丢失：请核对它是否与您离开时一致。',
    save: '保存损坏的记录',
    dismiss: '关闭提示',
    saved_one: '已将 {{count}} 条记录保存到下载文件夹。',
    saved_other: '已将 {{count}} 条记录保存到下载文件夹。',
    none: '没有可保存的损坏记录。',
    failed: '无法读取损坏的记录。请重新加载页面后重试。',
  },
  presence_one: '另一个标签页也打开了此图',
  presence_other: '另外 {{count}} 个标签页也打开了此图',
  presenceHelp: '在一个标签页中的修改会显示在所有标签页中。',
  panel: {
    title: '屏幕的这一部分停止工作了',
    text: '关系图本身是安全的，仍然已保存。请关闭这一部分，然后重新打开。',
    close: '关闭',
  },
};
