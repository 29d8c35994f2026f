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

const CHAIR = '(?:chair|chairman|chairwoman|chairperson)';
const CHIEF = '(?:ceo|chief executive(?: officer)?|managing director|president)';
const AND = '(?: and |[ ,&/+-]{1,3})(?:the )?';
/** A head of IT procurement buys. */
const NOT_BUYING = '(?! (?:procurement|purchasing|sourcing|category))';

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
    // Whoever is both decides, and is no superior of who does.
    reason: 'chief-executive',
    role: 'decision-maker',
    functions: [],
    english: words(`${CHAIR}${AND}${CHIEF}`, `${CHIEF}${AND}${CHAIR}`),
    chinese:
      /董事[长長]?[、，,/兼及暨\s]{0,3}(总经理|總經理|总裁|總裁|执行长|執行長|首席执行官|首席執行官|CEO)|(?<!副)(总经理|總經理|总裁|總裁|执行长|執行長|首席执行官|首席執行官|CEO)[、，,/兼及暨\s]{1,3}董事/i,
  },
  {
    reason: 'chair',
    role: 'influencer',
    functions: ['senior-leader'],
    english: words(
      `${CHAIR}|non-executive director|board member|member of the ((supervisory|management|executive|advisory) )?board`,
    ),
    chinese: /董事(?![会會])|董事[会會](主席|成[员員])/,
  },
  {
    reason: 'finance',
    role: 'financial-recommender',
    functions: [],
    english: words(
      'cfo|chief (financ\\w+|accounting) officer|financ\\w+ (director|manager|controller|lead)',
      `(head|director|manager|vp|vice president|svp)( of|,)? financ\\w+${NOT_BUYING}|treasurer`,
      '(?<!(document|traffic|data|stock|inventory|materials?|production|quality|process|logistics|transport|fleet|credit) )controller',
      'chief accountant|finance business partner',
    ),
    chinese:
      /(财务|財務|会计|會計|资金|資金).{0,3}(总监|總監|经理|經理|協理|主管|部[长長]|主任|[长長])|财务官|財務官|财务长|財務長|总会计师|總會計師|总会计|會計長/,
  },
  {
    reason: 'technology',
    role: 'technical-recommender',
    functions: [],
    english: words(
      'cto|cio|ciso|chief (technology|technical|information|digital|data)( security)? officer',
      '(it|technology|technical|engineering|r&d|digital|ict) (director|manager|lead|head)',
      '(it|ict) (infrastructure|operations|systems?|services?|security) (director|manager|lead|head)',
      `(head|director|manager|vp|vice president|svp)( of|,)? (it|technology|engineering|r&d|ict|digital|information)${NOT_BUYING}`,
      'chief engineer|(?<!(landscape|interior) )((solution|enterprise|system|it|technical|lead|chief|software)s? )?architect',
    ),
    chinese:
      /(技术|技術|信息|资讯|資訊|研发|研發|工程|数字化|數位|运维|維運|网络中心|網路中心|IT|机电|機電).{0,4}(总监|總監|经理|經理|協理|主管|部[长長]|主任|处长|處長|[科課][长長])|技术官|技術官|信息官|資訊官|数字官|技術長|資訊長|研發長|數位長|总工|總工|架构师|架構師/i,
  },
  {
    reason: 'purchasing',
    role: null,
    functions: ['purchaser'],
    english: words('buyer|purchas\\w+|procure\\w+|sourcing|supply chain|category manager|cpo'),
    chinese:
      /采购|採購|招标|招標|招采|供应链|供應鏈|物资|物資|资材|資材|设备(处|部|科|经理|主管)|設備(處|部|科|經理|主管)/,
  },
  {
    reason: 'deputy-head',
    role: 'management-recommender',
    functions: [],
    english: words(
      '(deputy|vice)[ -](ceo|chief executive|general manager|managing director|president|mayor|rector|head ?teacher)',
      '(pro|deputy)[ -]vice[ -]chancellor|vp|svp|evp',
    ),
    chinese: /副(首席|行政)?(总|總|执行|執行|[厂廠院行校局市][长長])/,
  },
  {
    reason: 'business-head',
    role: 'management-recommender',
    functions: [],
    english: words(
      '(business unit|division|regional|plant|factory|site|country|branch) (head|director|manager|president)',
      '(head|director|manager|president) of (the )?(business unit|division|region|plant|factory)',
    ),
    chinese:
      /(事业部|事業部|分公司|分厂|分廠|区域|區域|大区|大區|工厂|工廠).{0,3}(总经理|總經理|总监|總監|经理|經理|负责人|負責人)|厂长|廠長|((?<![总總])部[门門]?|中心|[处處]|子公司|分行|支行|事业群|事業群)(总经理|總經理)|[分支]行行[长長]|(学|學|分)院院[长長]/,
  },
  {
    reason: 'chief-executive',
    role: 'decision-maker',
    functions: [],
    english: words(
      `${CHIEF}|managing partner|general manager|founder|co-founder|proprietor`,
      '(?<!(product|process|system|service|data|risk|budget|application|platform|project) )owner',
      'mayor|rector|vice[ -]chancellor|head ?teacher|head(master|mistress)',
    ),
    chinese:
      /总经理|總經理|总裁|總裁|首席执行官|首席執行官|執行長|行政總裁|老板|老闆|创始人|創辦人|(?<!(?:[学學分]|研究|[设設][计計])院?)院[长長]|[校行局市][长長]/,
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
      /质量|質量|品质|品質|品管|品控|品保|质检|質檢|合规|合規|法务|法務|信息安全|資安|资安|供应商管理|供應商管理/,
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
      'operator|technician|end user|shift (leader|supervisor|manager)|nurse|(?<!head )teacher|clerk',
    ),
    chinese:
      /操作[员員工]|作[业業][员員]|技术员|技術員|班[长長]|车间|車間|使用(者|部门|部門)|护士|护理|護理[師長]/,
  },
];

/** Who works for somebody with a title, or had it once, has not got it. */
export const ASSISTANT = new RegExp(
  [
    String.raw`\b(assistant|secretary|pa|ea|aide|chief of staff|advis[eo]r to|office of the|former|retired)\b`,
    String.raw`\b(ceo|cfo|cto|cio|coo|president|chairman)['’]?s? office\b`,
    '助理|秘书|秘書|特助|前任|原任|退休|^[前原](?=[总總副董财財技采採首])',
    '(总经理|總經理|总裁|總裁|董事[长長]|[执執]行[长長]|CEO|[校院][长長])(办|辦|室)',
  ].join('|'),
  'i',
);

/** "The owner's engineer" is not the owner. */
function words(...alternatives: string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}]|['’]s\\s)`,
    'iu',
  );
}
