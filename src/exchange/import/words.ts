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
import { headingKey } from './headings';

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
  return (text) => found.get(headingKey(text)) ?? null;
}

// Spellings: English, 简体, 繁體. Source: DOMAIN.md §1 to §6
export const readRole = wordReader(DECISION_ROLES, {
  'decision-maker': 'Decision-maker|Economic buyer|Decider|决策者|决策人|決策者|決策人',
  'technical-recommender': '技术推荐者|技術推薦者',
  'financial-recommender': '财务推荐者|財務推薦者',
  'management-recommender': '管理推荐者|管理推薦者',
  influencer: '影响者|影響者',
  unassigned: 'Role unknown|Unknown|角色未定',
});

export const readAttitude = wordReader(ATTITUDES, {
  accepting: '接受',
  sceptical: 'Skeptical|怀疑|懷疑',
  indifferent: '冷淡',
  resistant: '抵触|牴觸|抵觸',
  sabotaging: '恶意拆台|惡意拆台',
  unknown: 'Not assessed|未评估|未評估',
});

export const readAnswer = wordReader(ANSWERS, {
  yes: 'Y|是',
  no: 'N|否',
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
  amiable: '平易型',
  analytical: '分析型',
  unknown: 'Not assessed|未评估|未評估',
});

export const readFunction = wordReader(PURCHASE_FUNCTIONS, {
  gatekeeper: '守门人|守門人',
  user: '使用者',
  purchaser: '采购者|採購者',
  'project-lead': '项目负责人|項目負責人',
  'senior-leader': '买方高层领导|買方高層領導',
  'parent-leader': '买方上级领导|買方上級領導',
  'design-institute': '设计单位|設計單位',
  competitor: '竞争对手|競爭對手',
});

export const readAffiliation = wordReader(AFFILIATIONS);
export const readPersonalNeed = wordReader(PERSONAL_NEEDS);
export const readOrganisationNeed = wordReader(ORGANISATION_NEEDS);
export const readCriterion = wordReader(BUYING_CRITERIA);
export const readAllyStatus = wordReader(ALLY_STATUSES);
export const readAllyService = wordReader(ALLY_SERVICES);

/** "N/D", "Vacant" and the like: what stands for a name where there is none to give. */
export function isWithheldName(name: string): boolean {
  const key = headingKey(name);
  return name !== '' && (key === '' || NOT_GIVEN.test(name.trim()) || WITHHELD.has(key));
}

/** "XX", "none", "-": what stands for a manager where there is none. */
export function meansNobody(reference: string): boolean {
  return NOT_GIVEN.test(reference.trim()) || NOBODY.has(headingKey(reference));
}

/** "N/D", "N/A", "NK", "n.a.", but not Mr Na. */
const NOT_GIVEN = /^(N[ADK]|[Nn][/.][ADKadk]\.?)$/;

const WITHHELD = new Set(
  `notdisclosed notapplicable notavailable withheld namewithheld redacted anonymous vacant vacancy
  vacantpost tbc tba tbd tobeconfirmed tobeappointed unknown unfilled
  空缺 待定 未知 保密 不详 不詳 匿名`.split(/\s+/),
);

const NOBODY = new Set(['', ...'xx x none nil null nobody noone notapplicable 无 無'.split(' ')]);
