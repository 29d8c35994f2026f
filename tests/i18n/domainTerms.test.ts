import { describe, expect, it } from 'vitest';
import { domain as en } from '../../src/i18n/en/domain';
import { domain as hans } from '../../src/i18n/zh-Hans/domain';
import { domain as hant } from '../../src/i18n/zh-Hant/domain';
import {
  AFFILIATIONS,
  ALLY_SERVICES,
  ALLY_STATUSES,
  ANALYSIS_STEPS,
  ANSWERS,
  ATTITUDES,
  BENEFIT_KINDS,
  BUYING_CRITERIA,
  BUYING_STAGES,
  CONFIDENCES,
  DECISION_BODIES,
  DECISION_LEVELS,
  DECISION_ROLES,
  DECISION_TYPES,
  LENSES,
  LINK_KINDS,
  LINK_STRENGTHS,
  MARKET_POSITIONS,
  ORGANISATION_NEEDS,
  PERSONAL_NEEDS,
  PURCHASE_FUNCTIONS,
  QUADRANTS,
  QUALIFICATION_QUESTIONS,
  SOCIAL_STYLES,
} from '../../src/model/vocabulary';

/** The tables of DOMAIN.md: key, English, 简体, and 繁體 where it is given. */
const TABLES = {
  // §1
  role: `
    decision-maker | Decision maker | 决策者 | 決策者
    technical-recommender | Technical recommender | 技术推荐者 | 技術推薦者
    financial-recommender | Financial recommender | 财务推荐者 | 財務推薦者
    management-recommender | Management recommender | 管理推荐者 | 管理推薦者
    influencer | Influencer | 影响者 | 影響者
    unassigned | Role unknown | 角色未定 | 角色未定`,
  // §2
  function: `
    gatekeeper | Gatekeeper (vets suppliers, project team) | 守门人 | 守門人
    user | User | 使用者 | 使用者
    purchaser | Purchaser (procurement, equipment manager) | 采购者 | 採購者
    project-lead | Project lead | 项目负责人 | 項目負責人
    senior-leader | Buyer's senior leadership | 买方高层领导 | 買方高層領導
    parent-leader | Leadership of the buyer's parent organisation | 买方上级领导 | 買方上級領導
    design-institute | Design institute / specifier | 设计单位 | 設計單位
    competitor | Competitor | 竞争对手 | 競爭對手`,
  // §3
  attitude: `
    accepting | Accepting | 接受 | 接受
    sceptical | Sceptical | 怀疑 | 懷疑
    indifferent | Indifferent | 冷淡 | 冷淡
    resistant | Resistant | 抵触 | 牴觸
    sabotaging | Sabotaging | 恶意拆台 | 惡意拆台
    unknown | Not assessed | 未评估 | 未評估`,
  // §4
  quadrant: `
    partner | Partner | 伙伴 | 夥伴
    friend | Friend | 朋友 | 朋友
    stranger | Stranger | 陌路人 | 陌路人
    opponent | Opponent | 对手 | 對手
    unknown | Not assessed | 未评估 | 未評估`,
  organisationNeed: `
    profit-and-cost | Profit and cost | 利润和成本
    competition | Competition | 竞争
    environment | Environment | 环境
    image | Image | 形象
    performance | Performance | 绩效`,
  personalNeed: `
    money | Money or material | 金钱或物质
    security | Security | 安全
    belonging | Belonging | 交往
    respect | Respect | 尊重
    achievement | Achievement | 个人业绩
    power | Power | 权力`,
  // §5
  stage: `
    intent | Purchase intent | 购买意愿
    research | Research | 调研
    shortlist | Shortlisting | 预选
    comparison | In-depth research and comparison | 深入调研和方案比较
    decision | Purchase decision | 购买决策
    use | Use | 使用`,
  // §6, and "not assessed" as in §3
  style: `
    controller | Controller (Driver) | 控制型
    promoter | Promoter (Expressive) | 倡导型
    amiable | Amiable | 平易型
    analytical | Analytical | 分析型
    unknown | Not assessed | 未评估`,
} as const;

const ROWS = Object.entries(TABLES).flatMap(([table, rows]) =>
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [key = '', english = '', simplified = '', traditional] = row
        .split('|')
        .map((cell) => cell.trim());
      return { table: table as keyof typeof TABLES, key, english, simplified, traditional };
    }),
);

describe('the words of the method', () => {
  it.each(ROWS)(
    'call $table $key “$english”, $simplified',
    ({ table, key, english, simplified, traditional }) => {
      const termIn = (words: typeof en | typeof hans) =>
        new Map(Object.entries(words[table])).get(key);
      // The explanation in parentheses may be left out, and the apostrophe be a curly one.
      expect([english, english.replace(/ \(.*\)$/, '')]).toContain(termIn(en)?.replace('’', "'"));
      expect(termIn(hans)).toBe(simplified);
      if (traditional !== undefined) expect(termIn(hant)).toBe(traditional);
    },
  );

  it.each(Object.keys(TABLES) as (keyof typeof TABLES)[])('name no other %s', (table) => {
    const keys = ROWS.filter((row) => row.table === table).map(({ key }) => key);
    expect(Object.keys(en[table]).sort()).toEqual([...keys].sort());
  });

  it.each([
    ['role', DECISION_ROLES],
    ['function', PURCHASE_FUNCTIONS],
    ['attitude', ATTITUDES],
    ['confidence', CONFIDENCES],
    ['answer', ANSWERS],
    ['quadrant', QUADRANTS],
    ['organisationNeed', ORGANISATION_NEEDS],
    ['personalNeed', PERSONAL_NEEDS],
    ['stage', BUYING_STAGES],
    ['style', SOCIAL_STYLES],
    ['criterion', BUYING_CRITERIA],
    ['affiliation', AFFILIATIONS],
    ['ally', ALLY_STATUSES],
    ['allyService', ALLY_SERVICES],
    ['analysisStep', ANALYSIS_STEPS],
    ['qualification', QUALIFICATION_QUESTIONS],
    ['marketPosition', MARKET_POSITIONS],
    ['decisionType', DECISION_TYPES],
    ['decisionLevel', DECISION_LEVELS],
    ['decisionBody', DECISION_BODIES],
    ['benefit', BENEFIT_KINDS],
    ['link', LINK_KINDS],
    ['linkStrength', LINK_STRENGTHS],
    ['lens', LENSES],
  ] as const)('name every %s that a map can hold, in its order', (table, values) => {
    for (const words of [en, hans, hant]) expect(Object.keys(words[table])).toEqual([...values]);
  });
});
