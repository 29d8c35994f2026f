import {
  AFFILIATIONS,
  ALLY_SERVICES,
  ALLY_STATUSES,
  ANSWERS,
  ATTITUDES,
  BUYING_CRITERIA,
  DECISION_ROLES,
  ORGANISATION_NEEDS,
  PERSONAL_NEEDS,
  PURCHASE_FUNCTIONS,
  QUADRANTS,
  SOCIAL_STYLES,
} from '../../model/vocabulary';
import { headingKey, inTwoLanguages } from './headings';

/** Finds a word of one of the method's lists, as its key or as people write it. */
export type WordReader<Key extends string> = (text: string) => Key | null;

function wordReader<const Key extends string>(
  keys: readonly Key[],
  spellings: { readonly [K in Key]?: string } = {},
): WordReader<Key> {
  const found = new Map<string, Key>();
  for (const key of keys) {
    found.set(headingKey(key), key);
    for (const spelling of spellings[key]?.split('|') ?? []) found.set(headingKey(spelling), key);
  }
  return (text) => {
    const [chinese, other] = inTwoLanguages(text)?.map((part) => found.get(headingKey(part))) ?? [];
    return found.get(headingKey(text)) ?? (chinese === other ? chinese : null) ?? null;
  };
}

// Spellings: English, 简体, 繁體, and what CRM systems call them. Source: DOMAIN.md §1 to §8
export const readRole = wordReader(DECISION_ROLES, {
  'decision-maker':
    'Decision-maker|Economic buyer|Economic decision maker|Final decision maker|Decider|决策者|决策人|最终决策者|決策者|決策人|最終決策者',
  'technical-recommender':
    'Technical buyer|Technical evaluator|技术推荐者|技术推荐人|技術推薦者|技術推薦人',
  'financial-recommender':
    'Financial buyer|Budget holder|财务推荐者|财务推荐人|財務推薦者|財務推薦人',
  'management-recommender': '管理推荐者|管理推荐人|管理推薦者|管理推薦人',
  influencer: '影响者|影响人|影響者|影響人',
  unassigned: 'Role unknown|Unknown|角色未定|未定|未知',
});

export const readAttitude = wordReader(ATTITUDES, {
  accepting: 'Positive|Supportive|Supporter|接受|认可|認可|支持',
  sceptical: 'Skeptical|怀疑|懷疑',
  indifferent: 'Neutral|冷淡|中立',
  resistant: 'Negative|Opposed|抵触|牴觸|抵觸|抵制|反对|反對',
  sabotaging: '恶意拆台|拆台|惡意拆台',
  unknown: 'Not assessed|未评估|未評估',
});

export const readAnswer = wordReader(ANSWERS, {
  yes: 'Y|True|是|满足|已满足|滿足|已滿足',
  no: 'N|False|否|不满足|未满足|不滿足|未滿足',
  unknown: 'Not assessed|?|未知|未评估|未評估',
});

export const readQuadrant = wordReader(QUADRANTS, {
  partner: '伙伴|夥伴',
  friend: '朋友',
  stranger: '陌路人',
  opponent: '对手|對手',
  unknown: 'Not assessed|未评估|未評估',
});

export const readStyle = wordReader(SOCIAL_STYLES, {
  controller: 'Driver|控制型',
  promoter: 'Expressive|倡导型|倡導型',
  amiable: '平易型|亲和型|親和型',
  analytical: '分析型',
  unknown: 'Not assessed|未评估|未評估',
});

export const readFunction = wordReader(PURCHASE_FUNCTIONS, {
  gatekeeper: '守门人|守門人|把关者|把關者',
  user: 'End user|Business user|使用者|用户|用戶',
  purchaser: 'Buyer|Procurement|采购者|采购|採購者|採購',
  'project-lead': '项目负责人|項目負責人|專案負責人',
  'senior-leader': 'Buyer’s senior leadership|Senior leadership|买方高层领导|買方高層領導',
  'parent-leader': 'Leadership of the buyer’s parent organisation|买方上级领导|買方上級領導',
  'design-institute': 'Design institute / specifier|Specifier|设计单位|设计院|設計單位|設計院',
  competitor: '竞争对手|競爭對手',
});

export const readAffiliation = wordReader(AFFILIATIONS, {
  customer: 'Inside the customer|Internal|客户内部|客户|客戶內部|客戶',
  parent: 'The customer’s parent|客户的上级单位|客戶的上級單位',
  'supplier-or-partner': '供应商或合作伙伴|供应商|合作伙伴|供應商或合作夥伴|供應商|合作夥伴',
  regulator: 'Regulator or government|监管机构或政府|監管機構或政府',
  'industry-body': '行业组织|行業組織',
  'media-or-academia': '媒体或学术界|媒體或學術界',
  community: '社区|社區',
  competitor: '竞争对手|競爭對手',
  other: '其他',
});
export const readPersonalNeed = wordReader(PERSONAL_NEEDS, {
  money: 'Money or material|金钱或物质|金錢或物質',
  security: '安全',
  belonging: '交往',
  respect: '尊重',
  achievement: '个人业绩|個人業績',
  power: '权力|權力',
});
export const readOrganisationNeed = wordReader(ORGANISATION_NEEDS, {
  'profit-and-cost': '利润和成本|利潤和成本',
  competition: '竞争|競爭',
  environment: '环境|環境',
  image: '形象',
  performance: '绩效|績效',
});
export const readCriterion = wordReader(BUYING_CRITERIA, {
  'product-function': '产品：功能|產品：功能',
  'product-quality': '产品：质量|產品：品質|產品：質量',
  'product-brand': '产品：品牌|產品：品牌',
  'price-pricing': '价格：定价|價格：定價',
  'price-payment-terms': '价格：付款条件|價格：付款條件',
  'price-return': '价格：回报|價格：回報',
  'service-technical-support': '服务：技术支持|服務：技術支援|服務：技術支持',
  'service-delivery': '服务：交付|服務：交付',
  'service-response': '服务：响应|服務：回應|服務：響應',
  promotion: '促销|促銷',
  'company-image': '公司：形象',
  'company-stability': '公司：稳定性|公司：穩定性',
  'rep-skill': '销售代表：能力|銷售代表：能力',
  'rep-relationship': '销售代表：关系|銷售代表：關係',
});
export const readAllyStatus = wordReader(ALLY_STATUSES, {
  none: 'Not an ally|不是盟友',
  candidate: '候选|候選',
  developing: '培养中|培養中',
  ally: '盟友',
});
export const readAllyService = wordReader(ALLY_SERVICES, {
  'sells-for-us': 'Sells for us internally|在内部为我们销售|在內部為我們銷售',
  'gives-information': 'Gives us information|向我们提供信息|向我們提供資訊',
  'steers-purchase': 'Steers the purchase|引导采购|引導採購',
});

/** "N/D", "Vacant" and the like: what stands for a name where there is none to give. */
export function isWithheldName(name: string): boolean {
  const key = headingKey(name);
  const isWithheld = key === '' || WITHHELD.has(key);
  return name !== '' && (isWithheld || NOT_GIVEN.test(name.trim()) || VACANT.test(name.trim()));
}

/** "XX", "none", "-": what stands for a manager where there is none. */
export function meansNobody(reference: string): boolean {
  return NOT_GIVEN.test(reference.trim()) || NOBODY.has(headingKey(reference));
}

/** "N/D", "N/A", "NK", "n.a.", but not Mr Na. */
const NOT_GIVEN = /^(N[ADK]|[Nn][/.][ADKadk]\.?)$/;

/** "Vacant (Q3)", "Vacancy - recruiting" */
const VACANT = /^vaca(?:nt|ncy)\b/i;

const WITHHELD = new Set(
  `notdisclosed notapplicable notavailable withheld namewithheld redacted anonymous vacant vacancy
  vacantpost eliminated unassigned tbc tba tbd tobeconfirmed tobeappointed tobehired tbh openposition openreq unknown unfilled
  空缺 暂缺 暫缺 待聘 待定 未知 保密 不详 不詳 匿名`.split(/\s+/),
);

const NOBODY = new Set([
  '',
  ...'xx x none nil null nobody noone nomanager notapplicable 无 無'.split(' '),
]);
