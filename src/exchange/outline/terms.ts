import {
  ATTITUDES,
  type Attitude,
  DECISION_ROLES,
  type DecisionRole,
  PURCHASE_FUNCTIONS,
  type PurchaseFunction,
  QUADRANTS,
  type Quadrant,
  SOCIAL_STYLES,
  type SocialStyle,
} from '../../model/vocabulary';

/** The languages whose words an outline understands; all at once, whichever is shown. */
export type OutlineLanguage = 'en' | 'zh-Hans' | 'zh-Hant';

/** @param tag BCP 47, as the page's `lang` @returns English for any other language */
export function outlineLanguage(tag: string): OutlineLanguage {
  return tag === 'zh-Hans' || tag === 'zh-Hant' ? tag : 'en';
}

/** `#` role or function, `+` attitude, `=` quadrant, `~` style, `!` influence, `@` owner. */
export const SIGNS = ['#', '+', '=', '~', '!', '@'] as const;
export type Sign = (typeof SIGNS)[number];

/** What a word after a sign says of a person. */
export type Tag =
  | { readonly field: 'role'; readonly value: DecisionRole }
  | { readonly field: 'function'; readonly value: PurchaseFunction }
  | { readonly field: 'attitude'; readonly value: Attitude }
  | { readonly field: 'quadrant'; readonly value: Quadrant }
  | { readonly field: 'style'; readonly value: SocialStyle }
  | { readonly field: 'influence'; readonly value: number };

/** A tag and how it is written: in each language the usual word first, then others that are understood. */
export interface Term {
  readonly sign: Sign;
  readonly tag: Tag;
  readonly words: Readonly<Record<OutlineLanguage, readonly [string, ...string[]]>>;
}

/** English | 简体 | 繁體; further spellings and short forms after a slash. Source: DOMAIN.md §1 to §6 */
const ROLES: Readonly<Record<DecisionRole, string>> = {
  'decision-maker': 'decision-maker/dm/decider/economic-buyer|决策者/决策人|決策者/決策人',
  'technical-recommender': 'technical-recommender/tr|技术推荐者|技術推薦者',
  'financial-recommender': 'financial-recommender/fr|财务推荐者|財務推薦者',
  'management-recommender': 'management-recommender/mr|管理推荐者|管理推薦者',
  influencer: 'influencer|影响者|影響者',
  unassigned: 'unassigned/role-unknown|角色未定|角色未定',
};
const FUNCTIONS: Readonly<Record<PurchaseFunction, string>> = {
  gatekeeper: 'gatekeeper|守门人|守門人',
  user: 'user|使用者|使用者',
  purchaser: 'purchaser/buyer/procurement|采购者|採購者',
  'project-lead': 'project-lead|项目负责人|項目負責人/專案負責人',
  'senior-leader': 'senior-leader|买方高层领导/高层领导|買方高層領導/高層領導',
  'parent-leader': 'parent-leader|买方上级领导/上级领导|買方上級領導/上級領導',
  'design-institute': 'design-institute/specifier|设计单位|設計單位',
  competitor: 'competitor|竞争对手|競爭對手',
};
const ATTITUDE_WORDS: Readonly<Record<Attitude, string>> = {
  accepting: 'accepting|接受|接受',
  sceptical: 'sceptical/skeptical|怀疑|懷疑',
  indifferent: 'indifferent|冷淡|冷淡',
  resistant: 'resistant|抵触|牴觸/抵觸',
  sabotaging: 'sabotaging|恶意拆台|惡意拆台',
  unknown: 'unknown/not-assessed|未评估|未評估',
};
const QUADRANT_WORDS: Readonly<Record<Quadrant, string>> = {
  partner: 'partner|伙伴|夥伴',
  friend: 'friend|朋友|朋友',
  stranger: 'stranger|陌路人|陌路人',
  opponent: 'opponent|对手|對手',
  unknown: 'unknown/not-assessed|未评估|未評估',
};
const STYLE_WORDS: Readonly<Record<SocialStyle, string>> = {
  controller: 'controller/driver|控制型|控制型',
  promoter: 'promoter/expressive|倡导型|倡導型',
  amiable: 'amiable|平易型|平易型',
  analytical: 'analytical|分析型|分析型',
  unknown: 'unknown/not-assessed|未评估|未評估',
};
const INFLUENCES = [1, 2, 3, 4, 5] as const;

/** Every term, in the order of the method. */
export const TERMS: readonly Term[] = [
  ...DECISION_ROLES.map((value) => term('#', { field: 'role', value }, ROLES[value])),
  ...PURCHASE_FUNCTIONS.map((value) => term('#', { field: 'function', value }, FUNCTIONS[value])),
  ...ATTITUDES.map((value) => term('+', { field: 'attitude', value }, ATTITUDE_WORDS[value])),
  ...QUADRANTS.map((value) => term('=', { field: 'quadrant', value }, QUADRANT_WORDS[value])),
  ...SOCIAL_STYLES.map((value) => term('~', { field: 'style', value }, STYLE_WORDS[value])),
  ...INFLUENCES.map((value) =>
    term('!', { field: 'influence', value }, `${value}|${value}|${value}`),
  ),
];

function term(sign: Sign, tag: Tag, spellings: string): Term {
  const [en, hans, hant] = spellings.split('|').map((words) => words.split('/'));
  return {
    sign,
    tag,
    words: { en: listed(en), 'zh-Hans': listed(hans), 'zh-Hant': listed(hant) },
  };
}

function listed([first = '', ...others]: readonly string[] = []): [string, ...string[]] {
  return [first, ...others];
}

/** A word without what varies: case, the width of letters, hyphens. */
export function wordKey(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_’']/g, '');
}

export function spellingsOf({ words }: Term): string[] {
  return [...words.en, ...words['zh-Hans'], ...words['zh-Hant']];
}

const BY_SIGN = new Map(
  SIGNS.map((sign) => [
    sign,
    TERMS.filter((each) => each.sign === sign).map((each) => ({
      term: each,
      keys: spellingsOf(each).map(wordKey),
    })),
  ]),
);

/** The terms of a sign that a word may stand for: the one it spells, else those it begins. */
export function termsFor(sign: Sign, word: string): Term[] {
  const key = wordKey(word);
  const terms = BY_SIGN.get(sign) ?? [];
  const whole = terms.filter(({ keys }) => keys.includes(key));
  const found =
    whole.length > 0
      ? whole
      : terms.filter(({ keys }) => keys.some((spelling) => spelling.startsWith(key)));
  return found.map((each) => each.term);
}

/** The usual word for a tag, without its sign. */
export function wordFor(field: Tag['field'], value: string | number, language: OutlineLanguage) {
  const found = TERMS.find(({ tag }) => tag.field === field && tag.value === value);
  return found?.words[language][0] ?? String(value);
}
