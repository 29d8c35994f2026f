import { describe, expect, it } from 'vitest';
import { suggestionsFor } from '../../src/analysis/roleSuggestions';
import type { Stakeholder } from '../../src/model/stakeholder';
import { mapWith } from '../builders';

/** "role + functions" that a title suggests. */
function suggested(title: string, fields: Partial<Stakeholder> = {}): string {
  const [found] = suggestionsFor(mapWith({ name: 'Una', title, ...fields }));
  return found ? [found.role, ...found.functions].filter(Boolean).join(' + ') : '';
}

const TITLES: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'English',
    [
      ['CFO', 'financial-recommender'],
      ['Chief Financial Officer', 'financial-recommender'],
      ['Head of Finance, EMEA', 'financial-recommender'],
      ['VP Finance', 'financial-recommender'],
      ['CTO', 'technical-recommender'],
      ['Head of IT', 'technical-recommender'],
      ['Chief Information Security Officer', 'technical-recommender + gatekeeper'],
      ['Enterprise Architect', 'technical-recommender'],
      ['CEO & Founder', 'decision-maker'],
      ['Managing Director', 'decision-maker'],
      ['Deputy Managing Director', 'management-recommender'],
      ['Vice President', 'management-recommender'],
      ['COO', 'management-recommender'],
      ['Plant Manager', 'management-recommender'],
      ['Group CEO', 'influencer + parent-leader'],
      ['Chairman of the Board', 'influencer + senior-leader'],
      ['Procurement Manager', 'purchaser'],
      ['Senior Buyer', 'purchaser'],
      ['Project Manager', 'project-lead'],
      ['Quality Manager', 'gatekeeper'],
      ['Shift Supervisor', 'user'],
      ['Head of Procurement and IT Director', 'technical-recommender + purchaser'],
      ['Vice-President, Sales', 'management-recommender'],
      ['Chairman & CEO', 'decision-maker + senior-leader'],
      ['President and Chair of the Board', 'decision-maker + senior-leader'],
      ['Vice Chairman and Vice President', 'influencer + senior-leader'],
      ['Member of the Supervisory Board', 'influencer + senior-leader'],
      ['Managing Partner', 'decision-maker'],
      ['Headteacher', 'decision-maker'],
      ['Deputy Mayor', 'management-recommender'],
      ['Head of the Business Unit Energy', 'management-recommender'],
      ['IT Infrastructure Manager', 'technical-recommender'],
      ['Head of IT Procurement', 'purchaser'],
      ['Business Controller', 'financial-recommender'],
      ['Document Controller', ''],
      ['Air Traffic Controller', ''],
      ['Landscape Architect', ''],
      ['Business Owner', 'decision-maker'],
      ['Product Owner', ''],
      ['Owner’s Engineer', ''],
      ['President’s Office Manager', ''],
      ['CEO Office Manager', ''],
      ['Office of the CFO, Analyst', ''],
      ['Advisor to the President', ''],
      ['Former CEO', ''],
      ['Assistant to the CEO', ''],
      ['Presidential Suite Host', ''],
      ['Itinerary planner', ''],
      ['Consultant', ''],
    ],
  ],
  [
    '简体',
    [
      ['财务总监', 'financial-recommender'],
      ['财务部经理', 'financial-recommender'],
      ['首席财务官', 'financial-recommender'],
      ['总会计师', 'financial-recommender'],
      ['技术总监', 'technical-recommender'],
      ['总工程师', 'technical-recommender'],
      ['信息中心主任', 'technical-recommender'],
      ['IT经理', 'technical-recommender'],
      ['总经理', 'decision-maker'],
      ['首席执行官', 'decision-maker'],
      ['副总经理', 'management-recommender'],
      ['事业部总经理', 'management-recommender'],
      ['厂长', 'management-recommender'],
      ['运营总监', 'management-recommender'],
      ['集团总裁', 'influencer + parent-leader'],
      ['董事长', 'influencer + senior-leader'],
      ['采购经理', 'purchaser'],
      ['项目经理', 'project-lead'],
      ['质量经理', 'gatekeeper'],
      ['操作员', 'user'],
      ['董事长兼总经理', 'decision-maker + senior-leader'],
      ['副总经理兼董事', 'influencer + senior-leader'],
      ['战略发展部总经理', 'management-recommender'],
      ['采购部总经理', 'management-recommender + purchaser'],
      ['分行行长', 'management-recommender'],
      ['人民医院院长', 'decision-maker'],
      ['中学副校长', 'management-recommender'],
      ['法学院院长', 'management-recommender'],
      ['设计院院长', 'design-institute'],
      ['教育局局长', 'decision-maker'],
      ['副首席执行官', 'management-recommender'],
      ['信息科科长', 'technical-recommender'],
      ['运维经理', 'technical-recommender'],
      ['招采经理', 'purchaser'],
      ['原材料采购经理', 'purchaser'],
      ['质检员', 'gatekeeper'],
      ['操作工', 'user'],
      ['总裁办主任', ''],
      ['总经理办公室主任', ''],
      ['董事会办公室主任', ''],
      ['前总经理', ''],
      ['总经理助理', ''],
      ['顾问', ''],
    ],
  ],
  [
    '繁體',
    [
      ['財務長', 'financial-recommender'],
      ['財務總監', 'financial-recommender'],
      ['技術長', 'technical-recommender'],
      ['技術總監', 'technical-recommender'],
      ['資訊長', 'technical-recommender'],
      ['總工程師', 'technical-recommender'],
      ['執行長', 'decision-maker'],
      ['總經理', 'decision-maker'],
      ['副總經理', 'management-recommender'],
      ['營運長', 'management-recommender'],
      ['廠長', 'management-recommender'],
      ['集團董事長', 'influencer + parent-leader + senior-leader'],
      ['董事長', 'influencer + senior-leader'],
      ['採購經理', 'purchaser'],
      ['專案經理', 'project-lead'],
      ['品保經理', 'gatekeeper'],
      ['操作員', 'user'],
      ['副執行長', 'management-recommender'],
      ['副行政總裁', 'management-recommender'],
      ['財務協理', 'financial-recommender'],
      ['數位長', 'technical-recommender'],
      ['資材經理', 'purchaser'],
      ['護理長', 'user'],
      ['總經理特助', ''],
    ],
  ],
];

describe.each(TITLES)('a title in %s', (_, titles) => {
  it.each(titles)('%s suggests “%s”', (title, expected) => {
    expect(suggested(title).split(' + ').sort()).toEqual(expected.split(' + ').sort());
  });
});

describe('a suggestion', () => {
  it('says why, by a key and the words of the title', () => {
    expect(suggestionsFor(mapWith({ name: 'Una', title: 'Interim CFO, EMEA' }))).toEqual([
      {
        personId: 'Una',
        role: 'financial-recommender',
        functions: [],
        reason: 'finance',
        words: 'CFO',
      },
    ]);
  });

  it('is made only for whom has no role, and only of functions they have not got', () => {
    expect(suggested('CFO', { role: 'influencer' })).toBe('');
    expect(suggested('Buyer', { functions: ['purchaser'] })).toBe('');
    expect(suggested('Buyer', { functions: ['user'] })).toBe('purchaser');
    expect(suggested('')).toBe('');
  });

  it('is not made for competitors, suppliers and others, whose titles say nothing of this purchase', () => {
    expect(suggested('CEO', { affiliation: 'competitor' })).toBe('');
    expect(suggested('CEO', { affiliation: 'regulator' })).toBe('');
  });

  it('takes the leaders of the parent for people who are listened to', () => {
    expect(suggested('CFO', { affiliation: 'parent' })).toBe('influencer + parent-leader');
  });
});
