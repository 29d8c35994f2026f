import type { SampleTexts } from './sampleTexts';

/** Every company and person here is made up. */
export const sample: SampleTexts = {
  title: '澜江水务集团：SCADA 系统更新',
  account: '澜江水务集团',
  customerFit:
    '地级市供水集团，服务人口 320 万，远程站点 212 个。技改预算已立项，正是我们的目标市场。',
  competitors:
    '恒控自动化：在用 14 年，与自控班组关系很深。本地集成商：价格低，但没有 7×24 小时服务。',
  factorsFor:
    '恒控 18 个月后停止支持；去年冬天两次停水都查到旧遥测系统；自控部部长希望采用开放平台。',
  factorsAgainst:
    '自控班组只熟悉恒控；设计院的技术规格书初稿照搬恒控条款；我们在水务行业还没有业绩，只有电力业绩。',
  qualification: {
    needs: '开放、可逐站迁移、不停水。',
    process: '5 月评审会，7 月上党委会和总经理办公会，9 月定标。',
    money: '技改计划 5,800 万元；按十年全生命周期成本评价。',
    relationship: '用户和工程师层面良好，运营以上层面薄弱。',
    worth: '做成后可复制到集团另外四家水司。',
  },
  analysis: {
    goal: '7 月前成为首选供应商，并把“逐站迁移”写进实施方案。',
    interests:
      '运营：切换期间不停水。财务：成本可控。工程师：平台开放。自控班组：多年经验不能作废。',
    reasons: '阻力主要来自情感和习惯，而不是技术：十四年的经验好像要一笔勾销。',
    'essential-support': '周建平和何志远；不能让林雅琴反对。',
    effort: '一次现场试点（三周）、两次高层会谈、一套自控班组培训方案。',
    'action-plan':
      '与刘长河在青石桥水厂做试点；陪周总、林总参观电力业绩现场；规格书定稿前请何部长协调修改条款。',
  },
  colleagues: { lead: '金晓岚', engineer: '欧阳斌', director: '罗安妮' },
  people: {
    chief: {
      name: '梁慧敏',
      title: '党委书记、董事长',
      department: '集团领导',
      viewOfNeed: '不希望再因停水上新闻；具体怎么做交给运营。',
      viewOfUs: '在电力行业听说过我们，仅此而已。',
      strategy: '罗总在行业论坛上拜会：讲供水安全与民生形象，五分钟，不谈产品。',
    },
    operations: {
      name: '周建平',
      title: '副总经理（分管运营）',
      department: '运营中心',
      viewOfNeed: '必须在停止支持前换掉，但绝不能再停一次水。',
      viewOfUs: '有实力，但水务没有业绩。“先让我看一个真正在跑的站。”',
      viewOfCompetitors: '对恒控不满意，但毕竟知根知底。',
      criteriaNote: '不停水切换；驻场团队实名；延期有罚则。',
      strategy:
        '个人需求：三年后退休，希望留下一套看得见的安全系统。试点以他的名义推进。汇报要短，给出选项，让他拍板。',
      message: {
        feature: '每个站点新旧遥测并行运行。',
        advantage: '任何站点十分钟内可以切回。',
        benefit: '不会有哪一夜，全市供水都押在一次切换上。',
      },
    },
    finance: {
      name: '林雅琴',
      title: '财务总监',
      department: '财务部',
      viewOfNeed: '三十个技改项目之一，必须控制在批复预算内。',
      viewOfUs: '还没有看法，只见过目录价。',
      criteriaNote: '十年总成本、调价机制、按里程碑付款。',
      strategy: '先送全生命周期测算，列清每条假设；再约一次短会谈风险分担。不用 PPT。',
    },
    control: {
      name: '何志远',
      title: '自控仪表部部长',
      department: '技术中心',
      viewOfNeed: '需要自己的人就能扩展的开放平台。',
      viewOfUs: '亲自用了六周测试平台，已经信服。',
      viewOfCompetitors: '恒控每加一个点都要收费。',
      strategy: '保护他：方案要像他的架构，而不是我们的样本。帮他逐条回应设计院的意见。',
      allyNote: '提前告知评分标准；4 月评审会上替我们说话。',
    },
    delivery: {
      name: '马海燕',
      title: '工程管理部部长',
      department: '工程管理部',
      viewOfNeed: '今年三个项目抢同一批施工队。',
      viewOfUs: '喜欢我们的人，但怀疑逐站迁移能否保证工期。',
      strategy:
        '朋友：让她看到对单位的好处。与她的计划员一起排前二十个站点，把进度表做成她自己的成果。',
    },
    controlRoom: {
      name: '艾小莎',
      title: '调度中心主任',
      department: '运营中心',
      viewOfNeed: '减少夜间误报警；班次好过，人才留得住。',
      viewOfUs: '很喜欢那次研讨会，调度员点名要新画面。',
      strategy: '把报警数量变成给运营的数字：目前每班 412 条，试用时不到 90 条。',
      allyNote: '告诉我们评审会担心什么；请她在用户交流会上发言。',
    },
    works: {
      name: '刘长河',
      title: '青石桥水厂厂长',
      department: '运营中心',
      viewOfNeed: '去年冬天两次停水都发生在他的厂。',
      viewOfUs: '主动提出用自己的水厂做试点。',
      strategy: '让试点成为他自己可以上台汇报的成绩。',
    },
    scada: {
      name: '葛大鹏',
      title: '自控班班长',
      department: '自控仪表部',
      viewOfNeed: '看不到需要：“会用就没问题。”',
      viewOfUs: '外人，会让他的班组变得可有可无。',
      viewOfCompetitors: '由恒控培养，每年在恒控用户大会上发言。',
      strategy:
        '对手：先弄清他怕失去什么。请他牵头制定迁移标准，班组优先取得认证培训。若仍反对，通过何部长绕开。',
    },
    security: {
      name: '聂文静',
      title: '网络安全主管',
      department: '信息中心',
      viewOfNeed: '旧协议过不了下一次等保测评。',
      viewOfUs: '在等我们的渗透测试报告。',
      strategy: '完整提交报告，包括不利的发现和整改日期。她有一票否决权，不能有意外。',
    },
    procurement: {
      name: '方科林',
      title: '采购部部长',
      department: '财务部',
      viewOfNeed: '程序合规，三家有效投标。',
      viewOfUs: '用来压恒控价格的好筹码。',
      criteriaNote: '标准合同条款，不付预付款。',
      strategy:
        '手续齐全，宁早勿晚。陌路人：让他有一项属于自己的节约成果，例如覆盖四家水司的框架协议。',
    },
    regulation: {
      name: '魏思明',
      title: '水价与成本监审主管',
      department: '财务部',
      notes: '3 月新到任。请何部长了解他在上会材料中负责哪一部分。',
    },
    consultant: {
      name: '杜依兰',
      title: '华源设计院主任工程师',
      department: '自控专业所',
      viewOfNeed: '按恒控的模式写了规格书初稿。',
      viewOfUs: '我们没有先拜访她，就直接找了业主。',
      strategy: '欧阳斌以专家对专家的身份请她评审初稿。先把失礼的事补上。',
    },
    competitor: {
      name: '康明达',
      title: '恒控自动化客户总监',
      department: '销售部',
      notes:
        '对自控班散布我们丢失过电力客户数据的说法。不属实：用该客户的书面说明正式澄清一次，之后不再纠缠。',
    },
    group: {
      name: '阮若思',
      title: '省水投集团科技部总经理',
      department: '集团科技部',
      viewOfNeed: '正在筹划集团五家水司统一的控制平台。',
      strategy: '上会材料动笔之前，请罗总摸清她的时间表。',
    },
  },
  links: {
    securityReview: '所有生产系统的安全审查须向运营中心汇报。',
    groupPolicy: '上级集团的政策经董事长落到澜江水务。',
    oldSupplier: '一起做了十四年项目。',
    specification: '为工程管理部起草技术规格书。',
    budgetFight: '去年的框架招标让她的项目拖了五个月。',
    trust: '洪灾之后一起重建了调度中心。',
  },
};
