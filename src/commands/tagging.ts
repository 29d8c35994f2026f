import type { TextKey } from '../i18n/keys';
import type { StakeholderId } from '../model/stakeholder';
import {
  ATTITUDES,
  type Attitude,
  DECISION_ROLES,
  type DecisionRole,
  QUADRANTS,
  type Quadrant,
} from '../model/vocabulary';
import { type QuickTag, useSession } from '../state/session';
import { type Command, defineCommand } from './command';
import { editPeople, type PersonPatch } from './edits';
import { judgement, quadrantJudgement } from './judging';

/** 1 (little) to 5 (decisive); null is "not assessed". */
export type Influence = 1 | 2 | 3 | 4 | 5 | null;

/** A value that a quick tag can take, with its word. */
export type TagChoice = { readonly label: TextKey } & (
  | { readonly tag: 'role'; readonly value: DecisionRole }
  | { readonly tag: 'attitude'; readonly value: Attitude }
  | { readonly tag: 'quadrant'; readonly value: Quadrant }
  | { readonly tag: 'influence'; readonly value: Influence }
);

const INFLUENCES = [1, 2, 3, 4, 5] as const;

/** What each quick tag offers, in the order of its number keys; what is not known comes last. */
export const TAG_CHOICES: Readonly<Record<QuickTag, readonly TagChoice[]>> = {
  role: DECISION_ROLES.map((value) => ({ tag: 'role', value, label: `domain.role.${value}` })),
  attitude: ATTITUDES.map((value) => ({
    tag: 'attitude',
    value,
    label: `domain.attitude.${value}`,
  })),
  quadrant: QUADRANTS.map((value) => ({
    tag: 'quadrant',
    value,
    label: `domain.quadrant.${value}`,
  })),
  influence: [
    ...INFLUENCES.map(
      (value): TagChoice => ({
        tag: 'influence',
        value,
        label: `inspector.influenceLevel.level${value}`,
      }),
    ),
    { tag: 'influence', value: null, label: 'inspector.influenceLevel.unknown' },
  ],
};

/** What each quick tag is called. */
export const TAG_NAMES: Readonly<Record<QuickTag, TextKey>> = {
  role: 'domain.lens.decision-role',
  attitude: 'domain.lens.attitude',
  quadrant: 'domain.lens.quadrant',
  influence: 'inspector.person.influence',
};

/** Tags people; one step of undo. Judgements are dated today. */
export function giveTag(ids: readonly StakeholderId[], choice: TagChoice): void {
  editPeople(ids, patchOf(choice));
}

function patchOf(choice: TagChoice): PersonPatch {
  switch (choice.tag) {
    case 'role':
      return { role: choice.value };
    case 'attitude':
      return judgement({ attitude: choice.value });
    case 'quadrant':
      return quadrantJudgement(choice.value);
    case 'influence':
      return judgement({ influence: choice.value });
  }
}

const KEYS: readonly (readonly [QuickTag, string])[] = [
  ['role', 'R'],
  ['attitude', 'A'],
  ['quadrant', 'Q'],
  ['influence', 'I'],
];

/** Open the choice of a tag for the selected people. */
const openers = KEYS.map(([tag, shortcut]) =>
  defineCommand({
    id: `tag.${tag}`,
    label: `command.tag.${tag}`,
    group: 'tag',
    shortcut,
    menus: ['person'],
    canRun: ({ selection }) => selection.people.length > 0,
    run: () => useSession.setState({ tagging: tag, menu: null }),
  }),
);

/** Give the selected people one tag at once. */
const givers = Object.values(TAG_CHOICES)
  .flat()
  .map((choice) =>
    defineCommand({
      id: `tag.${choice.tag}.${choice.value ?? 'unknown'}`,
      label: choice.label,
      parent: TAG_NAMES[choice.tag],
      group: 'tag',
      canRun: ({ selection }) => selection.people.length > 0,
      run: ({ selection }) => giveTag(selection.people, choice),
    }),
  );

export const TAG_COMMANDS: readonly Command[] = [...openers, ...givers];
