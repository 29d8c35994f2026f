/** Maps to begin with, in the menu of the home screen. */
export const templates = {
  heading: 'Templates',
  committee: { title: 'Mid-size company', hint: 'Its heads decide together' },
  tender: { title: 'Public tender', hint: 'Authority, evaluators, agency, oversight' },
  group: { title: 'Group with subsidiaries', hint: 'Decided above, used and paid for below' },
  pyramid: { title: 'Decision pyramid', hint: 'One decides, three recommend, ten influence' },
};
