import type { DecisionRole, PurchaseFunction } from '../model/vocabulary';

/** Why a title suggests what it does; a key of `suggestions.reason`. */
export type TitleReason =
  | 'group-head'
  | 'chair'
  | 'deputy-head'
  | 'business-head'
  | 'chief-executive'
  | 'finance'
  | 'technology'
  | 'operations'
  | 'purchasing'
  | 'project'
  | 'vetting'
  | 'design'
  | 'user';

export interface TitleRule {
  readonly reason: TitleReason;
  readonly role: Exclude<DecisionRole, 'unassigned'> | null;
  readonly functions: readonly PurchaseFunction[];
  /** In English, whole words, any case. */
  readonly english: RegExp;
  /** In 简体 and 繁體. */
  readonly chinese: RegExp;
}

/**
 * What job titles suggest. Of the rules that a title meets, the first with a role gives the role, and
 * all give their functions; the most particular stand first. Source: DOMAIN.md §1, §2
 */
export const TITLE_RULES: readonly TitleRule[] = [
  {
    reason: 'group-head',
    role: 'influencer',
    functions: ['parent-leader'],
    english: words('group (ceo|cfo|cto|coo|chief|president|managing director|chair)\\w*'),
    chinese: /集[团團].{0,4}(总裁|總裁|董事[长長]|总经理|總經理|首席)/,
  },
  {
    reason: 'chair',
    role: 'influencer',
    functions: ['senior-leader'],
    english: words('chair|chairman|chairwoman|chairperson|non-executive director|board member'),
    chinese: /董事/,
  },
  {
    reason: 'finance',
    role: 'financial-recommender',
    functions: [],
    english: words(
      'cfo|chief (financ\\w+|accounting) officer|financ\\w+ (director|manager|controller|lead)',
      '(head|director|manager|vp|vice president|svp)( of|,)? financ\\w+|treasurer|controller',
      'chief accountant|finance business partner',
    ),
    chinese:
      /(财务|財務|会计|會計|资金|資金).{0,3}(总监|總監|经理|經理|主管|部[长長]|主任|[长長])|财务官|財務官|财务长|財務長|总会计师|總會計師|总会计|會計長/,
  },
  {
    reason: 'technology',
    role: 'technical-recommender',
    functions: [],
    english: words(
      'cto|cio|ciso|chief (technology|technical|information|digital|data)( security)? officer',
      '(it|technology|technical|engineering|r&d|digital|ict) (director|manager|lead|head)',
      '(head|director|manager|vp|vice president|svp)( of|,)? (it|technology|engineering|r&d|ict|digital|information)',
      'chief engineer|((solution|enterprise|system|it|technical|lead|chief|software)s? )?architect',
    ),
    chinese:
      /(技术|技術|信息|资讯|資訊|研发|研發|工程|数字化|數位|IT|机电|機電).{0,4}(总监|總監|经理|經理|主管|部[长長]|主任|处长|處長)|技术官|技術官|信息官|資訊官|技術長|資訊長|总工|總工|架构师|架構師/i,
  },
  {
    reason: 'purchasing',
    role: null,
    functions: ['purchaser'],
    english: words('buyer|purchas\\w+|procure\\w+|sourcing|supply chain|category manager|cpo'),
    chinese: /采购|採購|招标|招標|供应链|供應鏈|物资|物資|设备(处|部|科|经理)|設備(處|部|科|經理)/,
  },
  {
    reason: 'deputy-head',
    role: 'management-recommender',
    functions: [],
    english: words(
      '(deputy|vice) (ceo|chief executive|general manager|managing director|president)',
      'vp|svp|evp',
    ),
    chinese: /副(总|總|厂[长長]|廠長|院[长長]|行[长長])/,
  },
  {
    reason: 'business-head',
    role: 'management-recommender',
    functions: [],
    english: words(
      '(business unit|division|regional|plant|site|country|branch) (head|director|manager|president)',
    ),
    chinese:
      /(事业部|事業部|分公司|分厂|分廠|区域|區域|大区|大區|工厂|工廠).{0,3}(总经理|總經理|总监|總監|经理|經理|负责人|負責人)|厂长|廠長/,
  },
  {
    reason: 'chief-executive',
    role: 'decision-maker',
    functions: [],
    english: words(
      'ceo|chief executive( officer)?|managing director|general manager|president|owner|founder|co-founder|proprietor',
    ),
    chinese:
      /总经理|總經理|总裁|總裁|首席执行官|首席執行官|執行長|行政總裁|老板|老闆|创始人|創辦人/,
  },
  {
    reason: 'operations',
    role: 'management-recommender',
    functions: [],
    english: words(
      'coo|cmo|chro|cso|chief (operat\\w+|commercial|marketing|people|strategy|revenue) officer',
      '(operations|production|manufacturing|commercial|sales|marketing|hr|logistics) (director|head)',
      '(head|director|vp)( of|,)? (operations|production|manufacturing|sales|marketing|hr|human resources|logistics)',
    ),
    chinese:
      /(运营|營運|生产|生產|业务|業務|销售|銷售|市场|行銷|人力资源|人力資源|人事|制造|製造).{0,2}(总监|總監|部[长長])|运营官|營運長|首席运营/,
  },
  {
    reason: 'project',
    role: null,
    functions: ['project-lead'],
    english: words('(project|programme|program) (manager|director|lead|leader|head)|pmo'),
    chinese: /(项目|項目|专案|專案).{0,2}(经理|經理|总监|總監|负责人|負責人|主管|[组組][长長])/,
  },
  {
    reason: 'vetting',
    role: null,
    functions: ['gatekeeper'],
    english: words(
      'quality|compliance|(information|cyber) security|ciso|legal|general counsel|counsel|vendor management',
    ),
    chinese:
      /质量|質量|品质|品質|品管|品保|合规|合規|法务|法務|信息安全|資安|资安|供应商管理|供應商管理/,
  },
  {
    reason: 'design',
    role: null,
    functions: ['design-institute'],
    english: words('design institute|specifier|consulting engineer'),
    chinese: /设计院|設計院|设计单位|設計單位/,
  },
  {
    reason: 'user',
    role: null,
    functions: ['user'],
    english: words(
      'operator|technician|end user|shift (leader|supervisor|manager)|nurse|teacher|clerk',
    ),
    chinese: /操作[员員]|技术员|技術員|班[长長]|车间|車間|使用(者|部门|部門)|护士|護理師/,
  },
];

/** Who works for somebody with a title has not got that title. */
export const ASSISTANT = /\b(assistant|secretary|pa|ea|aide|chief of staff)\b|助理|秘书|秘書|特助/i;

function words(...alternatives: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
