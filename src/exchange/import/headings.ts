import type { PersonField } from './personFields';
import { PERSON_FIELDS } from './personFields';

/**
 * What columns are called, likeliest first, in the form `headingKey` gives: English (with what HR
 * systems and the UK's open organograms use), 简体, 繁體, and the plainest German, French and Spanish.
 */
const HEADINGS: Readonly<Record<PersonField, string>> = {
  id: `postuniquereference postuniqueref uniquepostreference uniquereference uniqueid positionid
    positionnumber postid postnumber postref postreference employeeid employeenumber employeeno empid
    empno staffid staffnumber staffno personid personnelnumber payrollnumber contactid userid uid id
    ref reference key code personalnummer mitarbeiternummer matricule
    编号 工号 员工编号 员工号 人员编号 職員編號 編號 工號 員工編號 員工號 人員編號`,
  name: `name fullname employeename displayname personname staffname contactname nameofpostholder
    postholder postholdername stakeholder stakeholdername person employee contact
    姓名 名字 员工姓名 人员姓名 联系人 中文姓名 員工姓名 人員姓名 聯絡人 聯繫人 名稱 名称
    nom nomcomplet nombre nombrecompleto`,
  firstName: 'firstname forename forenames givenname givennames first 名 vorname prénom prenom',
  lastName: 'lastname surname familyname secondname last 姓 姓氏 nachname apellido apellidos',
  title: `jobtitle positiontitle posttitle roletitle titleofpost postname title position post role
    jobrole designation job occupation 职位 职务 职称 岗位 职衔 头衔 職位 職務 職稱 崗位 職銜 頭銜
    funktion stelle poste fonction cargo puesto`,
  department: `unit unitname department dept departmentname businessunit organisationalunit
    organizationalunit orgunit team teamname division directorate section branch area organisation
    organization organisationname organizationname company parentdepartment
    部门 所属部门 部门名称 单位 科室 处室 团队 部門 所屬部門 部門名稱 單位 處室 團隊
    abteilung service département departamento`,
  manager: `managerid reportstoseniorpost reportingseniorpost reportstoid reportstopost reportstopostid
    reportstoposition reportstopositionid reportsto reportingto reportto linemanagerid supervisorid
    manageremployeeid managernumber manageremail parentid parentpost linemanager directmanager manager
    managername linemanagername reportstoname supervisor supervisorname seniorpost superior boss parent
    上级编号 上级工号 主管编号 上级 直属上级 直接上级 上级领导 上级姓名 汇报给 汇报对象 汇报上级 汇报人
    主管 直属主管 直属领导 经理 上級編號 上級工號 主管編號 上級 直屬上級 直接上級 上級領導 上級姓名
    匯報給 匯報對象 匯報上級 彙報給 彙報對象 直屬主管 直屬領導 經理
    vorgesetzter vorgesetzte responsable supérieur jefe`,
  email: `email emailaddress contactemail contactemailaddress workemail mail emails
    邮箱 电子邮件 电子邮箱 邮件 郵箱 電子郵件 電子郵箱 電郵 信箱`,
  phone: `phone phonenumber contactphone contactphonenumber contactnumber workphone businessphone
    telephone telephonenumber tel mobile mobilephone mobilenumber cell
    电话 联系电话 手机 手机号 手机号码 電話 聯絡電話 聯繫電話 手機 手機號碼 telefon téléphone teléfono`,
  role: 'decisionrole buyingrole role 决策角色 角色 決策角色',
  attitude: `attitude attitudetowardsus attitudetous stance sentiment 态度 对我方态度 態度 對我方態度`,
  influence: 'influence influencelevel levelofinfluence 影响力 影響力',
  owner: `owner accountowner contactowner relationshipowner ourcontact ourowner salesrep
    负责人 我方负责人 对接人 負責人 我方負責人 對接人`,
  notes: `notes note comments comment remarks remark jobteamfunction jobfunction teamfunction
    responsibilities responsibility description 备注 说明 职责 備註 備注 說明 職責`,
  affiliation: 'affiliation',
  functions: 'functions purchasefunctions',
  personalNeedMet: 'personalneedmet',
  organisationNeedMet: 'organisationalneedmet organisationneedmet organizationalneedmet',
  quadrant: 'quadrant 象限',
  socialStyle: 'socialstyle 社交风格 社交風格',
  personalDrivers: 'personaldrivers',
  organisationDrivers: 'organisationaldrivers organisationdrivers organizationaldrivers',
  criteria: 'buyingcriteria',
  criteriaNote: 'buyingcriterianote',
  viewOfNeed: 'viewoftheneed',
  viewOfUs: 'viewofus',
  viewOfCompetitors: 'viewofcompetitors',
  strategy: 'strategy salesstrategy',
  allyStatus: 'allystatus',
  allyServices: 'allyservices',
  allyNote: 'allynote',
  coverage: 'coverage',
};

/** What longer headings contain or begin with, for those that no list foresees. */
const HINTS: Readonly<Partial<Record<PersonField, RegExp>>> = {
  manager:
    /^(reports?to|reporting(to|senior)|linemanager|manager|supervisor)|汇报|匯報|彙報|上级|上級|主管/,
  id: /unique(post)?ref|(post|employee|staff|person)(id|ref|number)|编号|編號|工号|工號/,
  name: /^(full|employee|staff|contact|display)?name|姓名/,
  title: /(job|post|position|role)title|职位|職位|职务|職務|职称|職稱/,
  department: /department|directorate|部门|部門/,
  email: /email|邮箱|郵箱/,
  phone: /phone|mobile|电话|電話|手机|手機/,
  attitude: /attitude|态度|態度/,
};

const RANKS: ReadonlyMap<PersonField, ReadonlyMap<string, number>> = new Map(
  PERSON_FIELDS.map((field) => [
    field,
    new Map(HEADINGS[field].split(/\s+/).map((heading, rank) => [heading, rank])),
  ]),
);

/** Rank of a heading that is only hinted at: after all that are listed. */
const HINTED = 1_000;

/** A heading without what varies: case, spaces, punctuation, width of letters. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** @returns how likely the heading means the field, 0 likeliest; null when it does not seem to */
export function headingRank(heading: string, field: PersonField): number | null {
  const key = headingKey(heading);
  const rank = RANKS.get(field)?.get(key) ?? RANKS.get(field)?.get(withoutBrackets(heading));
  if (rank !== undefined) return rank;
  return HINTS[field]?.test(key) ? HINTED : null;
}

/** "Email (work)" is an "Email". */
function withoutBrackets(heading: string): string {
  return headingKey(heading.replace(/[(（[].*?[)）\]]/g, ''));
}

/** How many different fields a row names, if it were the row of headings. */
export function recognisedHeadings(row: readonly string[]): number {
  const keys = new Set(row.map(headingKey).filter(Boolean));
  const named = new Set<PersonField>();
  for (const key of keys) {
    const field = PERSON_FIELDS.find((candidate) => RANKS.get(candidate)?.has(key));
    if (field) named.add(field);
  }
  return named.size;
}

/** Whether a cell is what a column of names is called, and hardly anything else. */
export function isNameHeading(cell: string): boolean {
  const rank = RANKS.get('name')?.get(headingKey(cell));
  return rank !== undefined && !/^(person|employee|contact|stakeholder)$/.test(headingKey(cell));
}
