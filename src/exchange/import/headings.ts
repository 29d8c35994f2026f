import type { PersonField } from './personFields';
import { PERSON_FIELDS } from './personFields';

/**
 * What columns are called, likeliest first, in the form `headingKey` gives: English (with what HR
 * systems, Salesforce, HubSpot, Dynamics 365, LinkedIn and the UK's open organograms use), vCard's
 * properties, 简体, 繁體, and the plainest German, French and Spanish.
 */
const HEADINGS: Readonly<Record<PersonField, string>> = {
  id: `postuniquereference postuniqueref uniquepostreference uniquereference uniqueid positionid
    positionnumber postid postnumber postref postreference employeeid employeenumber employeeno empid
    empno staffid staffnumber staffno personid personnelnumber payrollnumber contactid userid uid id
    personsid ref reference key code personalnummer mitarbeiternummer matricule
    编号 工号 员工编号 员工号 人员编号 職員編號 編號 工號 員工編號 員工號 人員編號
    recordid donotmodifycontact donotmodifylead donotmodifyuser casesafeid objectid employeekey
    身份编号 员工代码 人员代码 员工id 人員代碼 員工代碼 身分編號 员工工号 員工工號
    persno pernr personnelno
    帐号 账号 帳號 accountid
    profileurl linkedinurl url`,
  name: `name fullname employeename displayname personname staffname contactname nameofpostholder
    postholder postholdername stakeholder stakeholdername person employee contact
    姓名 名字 员工姓名 人员姓名 联系人 中文姓名 員工姓名 人員姓名 聯絡人 聯繫人 名稱 名称
    nom nomcomplet nome nombre nombrecompleto nombreyapellidos worker workername incumbent
    fn contactfullname 联系人姓名 客户姓名 中文名 聯絡人姓名 客戶姓名`,
  firstName: `firstname forename forenames givenname givennames first 名 vorname prénom prenom
    名字 nombre nombres nome voornaam`,
  lastName: `lastname surname familyname secondname last 姓 姓氏 nachname apellido apellidos
    lastnamesurname sn nom cognome sobrenome achternaam`,
  nameReversed:
    'lastnamefirstname lastfirst lastfirstname namelastfirst nachnamevorname apellidosynombre',
  title: `jobtitle positiontitle posttitle roletitle titleofpost postname title position post role
    jobrole designation job occupation 职位 职务 职称 岗位 职衔 头衔 職位 職務 職稱 崗位 職銜 頭銜
    funktion stelle poste fonction cargo puesto
    organizationtitle organization1title currenttitle
    businesstitle workingtitle jobposition currentposition 职务名称 岗位名称 职位名称 工作岗位 任职岗位 職務名稱 崗位名稱 職位名稱 職位名 現職`,
  department: `organizationdepartment organization1department unit unitname department dept departmentname businessunit organisationalunit
    organizationalunit orgunit team teamname division directorate section branch area organisation
    organization organisationname organizationname company parentdepartment
    部门 所属部门 部门名称 单位 科室 处室 团队 部門 所屬部門 部門名稱 單位 處室 團隊
    abteilung service département departamento unidad
    org departmentteam 所在部门 一级部门 二级部门 部门全称 所在部門 一級部門 二級部門 公司 公司名称 公司名稱
    accountname associatedcompany accountaccountname companynameaccount account entity 機關單位
    organization1name currentcompany companyname agency agencyname ministry supervisoryorganization`,
  manager: `managerid reportstoseniorpost reportingseniorpost reportstoid reportstopost reportstopostid
    reportstoposition reportstopositionid reportsto reportingto reportto linemanagerid supervisorid
    manageremployeeid managernumber manageremail parentid parentpost linemanager directmanager manager
    managername linemanagername reportstoname supervisor supervisorname seniorpost superior boss parent
    上级编号 上级工号 主管编号 上级 直属上级 直接上级 上级领导 上级姓名 汇报给 汇报对象 汇报上级 汇报人
    主管 直属主管 直属领导 经理 上級編號 上級工號 主管編號 上級 直屬上級 直接上級 上級領導 上級姓名
    匯報給 匯報對象 匯報上級 彙報給 彙報對象 直屬主管 直屬領導 經理
    vorgesetzter vorgesetzte responsable responsablehiérarchique supérieur jefe superiorpersno linemgr mgr
    related reportstofullname managerfullname managersname linemanageremail supervisoremail
    上级邮箱 直属上级工号 直属上级姓名 直属上级邮箱 直接主管 直接领导 汇报人工号 部门经理 直属经理
    上級郵箱 上級信箱 直屬上級 直屬上級工號 直屬上級姓名 直接主管姓名 直接領導 匯報人工號 部門經理 直屬經理`,
  email: `email email1value emailaddress contactemail contactemailaddress workemail mail emails
    邮箱 电子邮件 电子邮箱 邮件 郵箱 電子郵件 電子郵箱 電郵 信箱
    primaryemail businessemail emailprimary 工作邮箱 公司邮箱 企业邮箱 邮箱地址 电邮 工作郵箱 公司郵箱 企業郵箱 郵箱地址 電子信箱 公司信箱`,
  phone: `phone phone1value phonenumber contactphone contactphonenumber contactnumber workphone businessphone
    telephone telephonenumber tel mobile mobilephone mobilenumber cell
    电话 联系电话 手机 手机号 手机号码 電話 聯絡電話 聯繫電話 手機 手機號碼 telefon téléphone teléfono
    telno telephoneno phoneno contactno phonework workphonenumber mobilephonenumber officephone 办公电话 联系方式 移动电话 座机 辦公電話 聯絡方式 行動電話 分機`,
  role: `decisionrole buyingrole role 决策角色 角色 決策角色
    contactrole contactrolesrole opportunitycontactrole accountrole rolesinpurchase 采购角色 採購角色 决策链角色`,
  attitude: `attitude attitudetowardsus attitudetous stance sentiment 态度 对我方态度 態度 對我方態度
    立场 支持度 立場 支持程度`,
  influence: `influence influencelevel levelofinfluence 影响力 影響力
    影响力等级 影響力等級 影响程度 影響程度`,
  owner: `owner accountowner contactowner relationshipowner ourcontact ourowner salesrep
    负责人 我方负责人 对接人 負責人 我方負責人 對接人
    contactownerfullname ownername recordowner 所有者 客户经理 销售负责人 跟进人 客戶經理 銷售負責人 跟進人`,
  notes: `notes note comments comment remarks remark jobteamfunction jobfunction teamfunction
    responsibilities responsibility description 备注 说明 职责 備註 備注 說明 職責
    contactdescription about 描述 工作职责 岗位职责 备注说明 分管工作 工作分工 分工 工作職責 崗位職責`,
  affiliation: `affiliation
    所属方 所屬方`,
  functions: `functions purchasefunctions 采购职能 採購職能`,
  personalNeedMet: `personalneedmet
    个人需求是否满足 個人需求是否滿足`,
  organisationNeedMet: `organisationalneedmet organisationneedmet organizationalneedmet
    组织需求是否满足 組織需求是否滿足`,
  quadrant: `quadrant 象限
    需求象限`,
  socialStyle: `socialstyle 社交风格 社交風格 社交类型 社交類型`,
  personalDrivers: `personaldrivers
    personalneeds 个人需求 個人需求`,
  organisationDrivers: `organisationaldrivers organisationdrivers organizationaldrivers
    organisationalneeds organisationneeds organizationalneeds 组织需求 組織需求`,
  criteria: `buyingcriteria
    criteria 采购标准 採購標準`,
  criteriaNote: `buyingcriterianote
    noteoncriteria 采购标准备注 採購標準備註`,
  viewOfNeed: `viewoftheneed
    viewofneed 对需求的看法 對需求的看法`,
  viewOfUs: `viewofus
    对我方的看法 對我方的看法`,
  viewOfCompetitors: `viewofcompetitors
    对竞争对手的看法 對競爭對手的看法`,
  strategy: `strategy salesstrategy
    销售策略 銷售策略`,
  allyStatus: `allystatus
    盟友状态 盟友狀態`,
  allyServices: `allyservices
    whattheallydoes 盟友的作用`,
  allyNote: `allynote
    noteontheally 盟友备注 盟友備註`,
  placeholder: 'placeholder notyetknown 尚未知道是谁 尚未知道是誰 待查明',
  coverage: `coverage
    alsoknownby 我方还有谁认识 我方還有誰認識`,
};

/** What longer headings contain or begin with, for those that no list foresees. */
const HINTS: Readonly<Partial<Record<PersonField, RegExp>>> = {
  manager:
    /^(reports?to|reporting(to|senior)|linemanager|manager|supervisor)|汇报|匯報|彙報|上级|上級|主管/,
  id: /unique(post)?ref|(post|employee|staff|person)(id|ref|number)|编号|編號|工号|工號/,
  name: /^(full|employee|staff|contact|display)?name(?!prefix|suffix)|姓名/,
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

/** A heading without what varies: case, spaces, punctuation, width of letters. "#" is a number. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[#№]/g, 'number')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** @returns how likely the heading means the field, 0 likeliest; null when it does not seem to */
export function headingRank(heading: string, field: PersonField): number | null {
  const rank = listedRank(heading, field);
  if (rank !== undefined) return rank;
  return HINTS[field]?.test(headingKey(heading)) ? HINTED : null;
}

function listedRank(heading: string, field: PersonField): number | undefined {
  const ranks = RANKS.get(field);
  return (
    ranks?.get(headingKey(heading)) ??
    ranks?.get(withoutBrackets(heading)) ??
    rankInTwoLanguages(heading, field)
  );
}

/** "Email (work)" is an "Email", but "(Do Not Modify) Contact" is no "Contact". */
function withoutBrackets(heading: string): string {
  const isWarning = /^\s*[(（[]/.test(heading);
  return isWarning ? '' : headingKey(heading.replace(/[(（[].*?[)）\]]/g, ''));
}

/** "姓名 Name": one part names the field, and the other names no other one. */
function rankInTwoLanguages(heading: string, field: PersonField): number | undefined {
  const parts = inTwoLanguages(heading)?.map(headingKey) ?? [];
  const listed = parts.filter((part) => PERSON_FIELDS.some((each) => RANKS.get(each)?.has(part)));
  const ranks = listed.map((part) => RANKS.get(field)?.get(part) ?? Number.NaN);
  return ranks.length === 0 || ranks.some(Number.isNaN) ? undefined : Math.min(...ranks);
}

/** @returns the Chinese and the other part of a short text that has both, apart; null for any other text */
export function inTwoLanguages(text: string): readonly [string, string] | null {
  if (text.length > LONGEST_HEADING) return null;
  const [, before = '', after = ''] = /^(.*?[^\s/|(（-])[\s/|(（-]+(.+)$/.exec(text) ?? [];
  const isChinese = (part: string) =>
    /^[^\p{Script=Latin}]*\p{Script=Han}[^\p{Script=Latin}]*$/u.test(part);
  const isOther = (part: string) =>
    /^[^\p{Script=Han}]*\p{Script=Latin}[^\p{Script=Han}]*$/u.test(part);
  if (isChinese(before) && isOther(after)) return [before, after];
  return null;
}

/** How many different fields a row names, if it were the row of headings. */
export function recognisedHeadings(row: readonly string[]): number {
  const named = new Set<PersonField>();
  for (const cell of new Set(row)) {
    const field =
      cell.length <= LONGEST_HEADING &&
      PERSON_FIELDS.find((candidate) => listedRank(cell, candidate) !== undefined);
    if (field) named.add(field);
  }
  return named.size;
}

/** Of what is looked at as a heading where any cell may be one. UTF-16 units */
const LONGEST_HEADING = 100;

/** Whether a cell is what a column of names is called, and hardly anything else. */
export function isNameHeading(cell: string): boolean {
  const rank = RANKS.get('name')?.get(headingKey(cell));
  return rank !== undefined && !/^(person|employee|contact|stakeholder)$/.test(headingKey(cell));
}
