import type { SampleTexts } from './sampleTexts';

/** Every company and person here is made up. */
export const sample: SampleTexts = {
  title: 'Northgate Water: SCADA renewal',
  account: 'Northgate Water',
  customerFit:
    'Regional water utility, 1.4 million customers, 212 remote sites. Capital programme, regulated budget: squarely our market.',
  competitors:
    'Veltrix Automation: installed for 14 years, strong with the SCADA team. Open-source integrators: cheap, no support round the clock.',
  factorsFor:
    'Veltrix ends support in 18 months. Two outages last winter were traced to the old telemetry. Head of control wants an open platform.',
  factorsAgainst:
    'The SCADA team knows only Veltrix. The consultant’s draft specification copies Veltrix terms. No reference of ours in water yet, only in power.',
  qualification: {
    needs: 'Open, migratable site by site, without a shutdown.',
    process: 'Evaluation panel in May, board paper in July, award in September.',
    money: '£6.8 m in the capital programme; judged on whole-life cost over 10 years.',
    relationship: 'Good with users and engineers, thin above Operations.',
    worth: 'Also the reference that opens four sister utilities.',
  },
  analysis: {
    goal: 'Be named preferred bidder in July, with the site-by-site migration as the specified method.',
    interests:
      'Operations: no outage during the change. Finance: predictable cost. Engineers: an open platform. SCADA team: their expertise must keep its worth.',
    reasons:
      'Resistance is cultural more than technical: fourteen years of know-how seem to be written off.',
    'essential-support': 'David Okonkwo and Tom Hargreaves; Priya Raman must not object.',
    effort:
      'One proof on a live site (three weeks), two board-level meetings, a training path for the SCADA team.',
    'action-plan':
      'Pilot at Holme Beck works with Joe Linden; visit to a power reference with David and Priya; ask Tom to open the specification before it is frozen.',
  },
  colleagues: { lead: 'Laura Kim', engineer: 'Ben Ortiz', director: 'Anita Rose' },
  people: {
    chief: {
      name: 'Margaret Ellison',
      title: 'Chief Executive',
      department: 'Executive',
      viewOfNeed: 'Wants no more headlines about outages; leaves the how to Operations.',
      viewOfUs: 'Knows our name from the power sector, nothing more.',
      strategy:
        'Anita to meet her at the utilities forum: resilience as a story for the regulator and the public, five minutes, no product.',
    },
    operations: {
      name: 'David Okonkwo',
      title: 'Director of Operations',
      department: 'Operations',
      viewOfNeed:
        'The system must go before support ends, but not at the price of one more outage.',
      viewOfUs: 'Capable, but unproven in water. “Show me one live site.”',
      viewOfCompetitors: 'Tired of Veltrix, yet it is the devil he knows.',
      criteriaNote: 'Migration without shutdown; a named team on site; penalties for lateness.',
      strategy:
        'Personal need: to leave operations safer than he found them, visibly, before he retires in three years. Put the pilot in his name. Be brief, give options, let him decide.',
      message: {
        feature: 'Old and new telemetry run side by side on each site.',
        advantage: 'Any site can be switched back within ten minutes.',
        benefit: 'No night on which the whole region depends on a cut-over.',
      },
    },
    finance: {
      name: 'Priya Raman',
      title: 'Chief Financial Officer',
      department: 'Finance',
      viewOfNeed: 'One capital project among thirty. Must fit the regulated allowance.',
      viewOfUs: 'No view yet; has seen the list price only.',
      criteriaNote: 'Ten-year cost, price indexation, payment by milestone.',
      strategy:
        'Send the whole-life calculation ahead, with every assumption listed; then a short meeting on risk sharing. No slides.',
    },
    control: {
      name: 'Tom Hargreaves',
      title: 'Head of Control and Instrumentation',
      department: 'Engineering',
      viewOfNeed: 'An open platform his own people can extend.',
      viewOfUs: 'Ran our test bench for six weeks; convinced.',
      viewOfCompetitors: 'Veltrix charges for every tag that is added.',
      strategy:
        'Protect him: the proposal must look like his architecture, not our brochure. Help him answer the consultant point by point.',
      allyNote: 'Shares the evaluation criteria early; defended us in the April panel.',
    },
    delivery: {
      name: 'Helen Marsh',
      title: 'Head of Asset Delivery',
      department: 'Capital Delivery',
      viewOfNeed: 'Three programmes compete for the same crews this year.',
      viewOfUs: 'Likes our people; doubts that site-by-site can hold the date.',
      strategy:
        'Friend: show the organisational benefit. Plan the first twenty sites with her planners and give her the schedule as her own.',
    },
    controlRoom: {
      name: 'Aisha Rahman',
      title: 'Control Room Manager',
      department: 'Operations',
      viewOfNeed: 'Fewer nuisance alarms at night; operators stay if shifts are bearable.',
      viewOfUs: 'Enjoyed the workshop; operators asked for the new screens by name.',
      strategy:
        'Turn her alarm counts into a figure for Operations: 412 alarms a shift today, under 90 in our trial.',
      allyNote: 'Tells us what the panel worries about; ask her to speak at the users’ meeting.',
    },
    works: {
      name: 'Joe Linden',
      title: 'Works Manager, Holme Beck',
      department: 'Operations',
      viewOfNeed: 'His site had both outages last winter.',
      viewOfUs: 'Offered his works for the pilot.',
      strategy: 'Make the pilot a success he can present himself.',
    },
    scada: {
      name: 'Gareth Pugh',
      title: 'SCADA Team Leader',
      department: 'Control and Instrumentation',
      viewOfNeed: 'Sees none: “It works, if you know it.”',
      viewOfUs: 'Outsiders who will make his team superfluous.',
      viewOfCompetitors: 'Trained by Veltrix, speaks at their user conference.',
      strategy:
        'Opponent: find out what he fears to lose. Offer him the lead in the migration standards and certified training for his team first. If he stays against us, work round him through Tom.',
    },
    security: {
      name: 'Nadia Petrova',
      title: 'Cyber Security Manager',
      department: 'Information Services',
      viewOfNeed: 'The old protocol fails the next security audit.',
      viewOfUs: 'Waits for our penetration test report.',
      strategy:
        'Deliver the full report, the bad findings included, with dates. Can veto: no surprises.',
    },
    procurement: {
      name: 'Colin Frost',
      title: 'Head of Procurement',
      department: 'Finance',
      viewOfNeed: 'A clean competition with three valid bids.',
      viewOfUs: 'A useful lever on the Veltrix price.',
      criteriaNote: 'Standard terms, no advance payment.',
      strategy:
        'Be formally perfect and early. Stranger: let him show a saving that is his, such as the framework for the sister utilities.',
    },
    regulation: {
      name: 'Sam Whitlock',
      title: 'Regulatory Finance Manager',
      department: 'Finance',
      notes: 'New since March. Ask Tom what his part in the board paper is.',
    },
    consultant: {
      name: 'Elena Duarte',
      title: 'Lead Consultant, Harcourt Wray',
      department: 'Control systems practice',
      viewOfNeed: 'Wrote the draft specification on the Veltrix model.',
      viewOfUs: 'We went to the customer before asking her.',
      strategy:
        'Ben to ask for a technical review of the draft, as an expert to an expert. Repair the slight first.',
    },
    competitor: {
      name: 'Martin Kessler',
      title: 'Account Director, Veltrix Automation',
      department: 'Sales',
      notes:
        'Tells the SCADA team that we lost a power customer’s data. Untrue: answer it once, in writing, with the customer’s own letter.',
    },
    group: {
      name: 'Ruth Adeyemi',
      title: 'Group Technology Director, Arden Utilities',
      department: 'Group Technology',
      viewOfNeed: 'Prepares one control platform for all five utilities of the group.',
      strategy: 'Anita to learn her timetable before the board paper is written.',
    },
  },
  links: {
    securityReview: 'Security review of every operational system goes to Operations.',
    groupPolicy: 'Arden’s group policy reaches Northgate through the chief executive.',
    oldSupplier: 'Fourteen years of projects together.',
    specification: 'Drafts the specification for Asset Delivery.',
    budgetFight: 'Last year’s framework tender cost her programme five months.',
    trust: 'Rebuilt the control room together after the flood.',
  },
};
