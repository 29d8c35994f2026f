import type { templates as english } from '../en/templates';
import type { Translation } from '../translation';

export const templates: Translation<typeof english> = {
  heading: '模板',
  committee: { title: '中型企业', hint: '几位负责人共同决策，背后有老板' },
  tender: { title: '公开招标', hint: '招标人、评标委员会、招标代理机构' },
  group: { title: '集团与子公司', hint: '集团决策，子公司使用和付款' },
  pyramid: { title: '决策金字塔', hint: '一人决策，三人推荐，十人有影响' },
};
