import type { templates as english } from '../en/templates';
import type { Translation } from '../translation';

export const templates: Translation<typeof english> = {
  heading: '範本',
  committee: { title: '中型企業', hint: '幾位負責人共同決策，背後有老闆' },
  tender: { title: '公開招標', hint: '招標機關、評選委員會、代辦採購機構' },
  group: { title: '集團與子公司', hint: '集團決策，子公司使用和付款' },
  pyramid: { title: '決策金字塔', hint: '一人決策，三人推薦，十人有影響' },
};
