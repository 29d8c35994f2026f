import type { SampleTexts } from './sampleTexts';

/** Every company and person here is made up. */
export const sample: SampleTexts = {
  title: '北澤自來水公司：SCADA 系統汰換',
  account: '北澤自來水公司',
  customerFit:
    '區域自來水事業，用戶 140 萬，遠端站點 212 處。資本支出預算已核定，正是我們的目標市場。',
  competitors:
    '維創自動化：已使用 14 年，與監控課關係深厚。在地系統整合商：價格低，但沒有全天候服務。',
  factorsFor:
    '維創 18 個月後終止支援；去年冬天兩次停水都追查到舊遙測系統；儀控處處長希望採用開放平台。',
  factorsAgainst:
    '監控課只熟悉維創；顧問公司的規範書初稿照抄維創條款；我們在水務業還沒有實績，只有電力業實績。',
  qualification: {
    needs: '開放、可逐站移轉、不停水。',
    process: '5 月評選會議，7 月提董事會，9 月決標。',
    money: '資本預算新臺幣 2.6 億元；以十年生命週期成本評估。',
    relationship: '使用單位和工程師層面良好，營運處以上層面薄弱。',
    worth: '完成後可作為集團另外四家公司的示範案例。',
  },
  analysis: {
    goal: '7 月前成為優先議價廠商，並將「逐站移轉」列入規範。',
    interests:
      '營運：切換期間不停水。財務：成本可預期。工程師：平台開放。監控課：多年專業不能白費。',
    reasons: '阻力主要是文化因素而非技術：十四年的經驗彷彿要一筆勾銷。',
    'essential-support': '歐建德和何冠廷；至少不能讓藍佩雅反對。',
    effort: '一次現場試辦（三週）、兩次高層會談、一套監控課訓練計畫。',
    'action-plan':
      '與林正宏在虹溪淨水場試辦；陪同歐副總、藍財務長參訪電力業實績；規範定稿前請何處長協調放寬條款。',
  },
  colleagues: { lead: '金若蘭', engineer: '歐陽斌', director: '羅安妮' },
  people: {
    chief: {
      name: '艾美華',
      title: '總經理',
      department: '總經理室',
      viewOfNeed: '不想再因停水上新聞；做法交給營運處決定。',
      viewOfUs: '在電力業聽過我們的名字，僅此而已。',
      strategy: '羅協理在公用事業論壇拜會：談供水韌性與社會觀感，五分鐘，不談產品。',
    },
    operations: {
      name: '歐建德',
      title: '副總經理（主管營運）',
      department: '營運處',
      viewOfNeed: '必須在終止支援前換掉，但絕不能再停一次水。',
      viewOfUs: '有能力，但水務業沒有實績。「先讓我看一個實際運轉的站。」',
      viewOfCompetitors: '對維創不耐煩，但至少知道底細。',
      criteriaNote: '不停水切換；駐場團隊具名；逾期有罰則。',
      strategy:
        '個人需求：三年後退休，希望留下看得見的安全成果。試辦以他的名義推動。說明要簡短，提出選項，請他裁示。',
      message: {
        feature: '每個站點新舊遙測並行運轉。',
        advantage: '任何站點十分鐘內可以切回。',
        benefit: '不會有哪一晚，全區供水都押在一次切換上。',
      },
    },
    finance: {
      name: '藍佩雅',
      title: '財務長',
      department: '財務處',
      viewOfNeed: '三十項資本計畫之一，必須符合核定額度。',
      viewOfUs: '尚無看法，只看過牌價。',
      criteriaNote: '十年總成本、物價調整、依里程碑付款。',
      strategy: '先送生命週期試算，列明每項假設；再約一次短會談風險分攤。不用簡報。',
    },
    control: {
      name: '何冠廷',
      title: '儀控處處長',
      department: '工程處',
      viewOfNeed: '需要自己的同仁就能擴充的開放平台。',
      viewOfUs: '親自用了六週測試平台，已經信服。',
      viewOfCompetitors: '維創每加一個點都要收費。',
      strategy: '保護他：提案要像他的架構，而不是我們的型錄。協助他逐點回覆顧問公司。',
      allyNote: '提早告知評選標準；4 月會議上為我們辯護。',
    },
    delivery: {
      name: '馬海倫',
      title: '工程管理處處長',
      department: '工程管理處',
      viewOfNeed: '今年三項計畫爭用同一批施工人力。',
      viewOfUs: '喜歡我們的人，但懷疑逐站移轉能否如期完成。',
      strategy:
        '朋友：讓她看到對公司的效益。與她的排程人員一起規劃前二十站，讓時程表成為她自己的成果。',
    },
    controlRoom: {
      name: '任艾莎',
      title: '調度中心主任',
      department: '營運處',
      viewOfNeed: '減少夜間誤報；輪班好過，人才留得住。',
      viewOfUs: '很喜歡那場工作坊，調度員指名要新畫面。',
      strategy: '把警報數量化為給營運處的數字：目前每班 412 則，試用時不到 90 則。',
      allyNote: '告訴我們評選委員擔心什麼；請她在使用者會議發言。',
    },
    works: {
      name: '林正宏',
      title: '虹溪淨水場場長',
      department: '營運處',
      viewOfNeed: '去年冬天兩次停水都發生在他的場。',
      viewOfUs: '主動提供自己的淨水場試辦。',
      strategy: '讓試辦成為他能親自發表的成果。',
    },
    scada: {
      name: '潘志豪',
      title: '監控課課長',
      department: '儀控處',
      viewOfNeed: '看不出需要：「懂得用就沒問題。」',
      viewOfUs: '外人，會讓他的課變得多餘。',
      viewOfCompetitors: '由維創訓練，每年在維創使用者大會演講。',
      strategy:
        '對手：先了解他害怕失去什麼。請他主導移轉標準，課內同仁優先取得認證訓練。若仍反對，透過何處長繞過。',
    },
    security: {
      name: '聶文靜',
      title: '資安管理師',
      department: '資訊處',
      viewOfNeed: '舊協定過不了下一次資安稽核。',
      viewOfUs: '在等我們的滲透測試報告。',
      strategy: '完整提交報告，包含不利的發現與改善日期。她有否決權，不能有意外。',
    },
    procurement: {
      name: '傅克霖',
      title: '採購處處長',
      department: '財務處',
      viewOfNeed: '程序合規，三家有效投標。',
      viewOfUs: '用來壓低維創價格的籌碼。',
      criteriaNote: '標準契約條款，不付預付款。',
      strategy:
        '文件齊備，寧早勿遲。陌路人：讓他有一項屬於自己的節省成果，例如涵蓋四家公司的共同供應契約。',
    },
    regulation: {
      name: '魏思民',
      title: '水價與法規財務經理',
      department: '財務處',
      notes: '3 月新到任。請何處長了解他在董事會提案中負責哪一部分。',
    },
    consultant: {
      name: '杜依蓮',
      title: '和睿工程顧問公司主任工程師',
      department: '控制系統部',
      viewOfNeed: '依維創的模式撰寫規範書初稿。',
      viewOfUs: '我們沒有先拜訪她，就直接找了業主。',
      strategy: '由歐陽斌以專家對專家的身分請她審閱初稿。先彌補先前的失禮。',
    },
    competitor: {
      name: '康明達',
      title: '維創自動化客戶總監',
      department: '業務部',
      notes:
        '對監控課散布我們遺失過電力客戶資料的說法。並非事實：以該客戶的書面說明正式澄清一次，之後不再糾纏。',
    },
    group: {
      name: '阮若思',
      title: '雅登公用事業集團技術長',
      department: '集團技術處',
      viewOfNeed: '正在籌劃集團五家公司共用的控制平台。',
      strategy: '董事會提案動筆之前，請羅協理了解她的時程。',
    },
  },
  links: {
    securityReview: '所有營運系統的資安審查須向營運處報告。',
    groupPolicy: '集團政策經總經理落實到北澤。',
    oldSupplier: '一起做了十四年專案。',
    specification: '為工程管理處起草規範書。',
    budgetFight: '去年的共同採購讓她的計畫延誤五個月。',
    trust: '水災之後一起重建了調度中心。',
  },
};
