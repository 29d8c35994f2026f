/** A person of the trial, in the words of the app's English and of its outline. */
export interface TrialPerson {
  readonly name: string;
  readonly title: string;
  /** Their manager's name; null for the one at the top. */
  readonly manager: string | null;
  /** The value's number in the app's lists, and its word. */
  readonly role: Value;
  readonly attitude: Value;
  readonly quadrant: Value;
  /** 1 to 5 */
  readonly influence: number;
}

interface Value {
  readonly number: number;
  readonly word: string;
  /** The shortest that the outline understands, sign included. */
  readonly short: string;
}

const value = (number: number, word: string, short: string): Value => ({ number, word, short });
const DM = value(1, 'Decision maker', '#dm');
const TR = value(2, 'Technical recommender', '#tr');
const FR = value(3, 'Financial recommender', '#fr');
const MR = value(4, 'Management recommender', '#mr');
const IN = value(5, 'Influencer', '#i');
const ACCEPTING = value(1, 'Accepting', '+a');
const SCEPTICAL = value(2, 'Sceptical', '+sc');
const INDIFFERENT = value(3, 'Indifferent', '+i');
const RESISTANT = value(4, 'Resistant', '+r');
const SABOTAGING = value(5, 'Sabotaging', '+sa');
const PARTNER = value(1, 'Partner', '=p');
const FRIEND = value(2, 'Friend', '=f');
const STRANGER = value(3, 'Stranger', '=s');
const OPPONENT = value(4, 'Opponent', '=o');

/** Ten people, every tag known, managers before their reports, each branch to its end. */
export const TRIAL: readonly TrialPerson[] = [
  person('Margaret Ellison', 'Chief Executive', null, IN, INDIFFERENT, STRANGER, 5),
  person('Martin Kessler', 'Site Director', 'Margaret Ellison', IN, SABOTAGING, OPPONENT, 2),
  person('David Okonkwo', 'Director of Operations', 'Margaret Ellison', DM, SCEPTICAL, STRANGER, 5),
  person('Tom Hargreaves', 'Head of Control', 'David Okonkwo', TR, ACCEPTING, PARTNER, 4),
  person('Gareth Pugh', 'SCADA Team Leader', 'Tom Hargreaves', IN, RESISTANT, OPPONENT, 3),
  person('Helen Marsh', 'Head of Asset Delivery', 'David Okonkwo', MR, SCEPTICAL, FRIEND, 3),
  person('Joe Linden', 'Works Manager', 'David Okonkwo', IN, ACCEPTING, PARTNER, 2),
  person(
    'Priya Raman',
    'Chief Financial Officer',
    'Margaret Ellison',
    FR,
    INDIFFERENT,
    STRANGER,
    4,
  ),
  person('Colin Frost', 'Head of Procurement', 'Priya Raman', IN, INDIFFERENT, STRANGER, 3),
  person('Nadia Petrova', 'Cyber Security Manager', 'Priya Raman', TR, SCEPTICAL, OPPONENT, 3),
];

function person(
  name: string,
  title: string,
  manager: string | null,
  role: Value,
  attitude: Value,
  quadrant: Value,
  influence: number,
): TrialPerson {
  return { name, title, manager, role, attitude, quadrant, influence };
}

export function depthOf({ manager }: TrialPerson): number {
  const above = TRIAL.find(({ name }) => name === manager);
  return above ? depthOf(above) + 1 : 0;
}

/** A line of an outline, as short as it may be: one space, before the first tag. */
export function lineOf({ name, title, role, attitude, quadrant, influence }: TrialPerson): string {
  return `${name},${title} ${role.short}${attitude.short}${quadrant.short}!${influence}`;
}

const sum = (lengths: readonly number[]) => lengths.reduce((all, length) => all + length, 0);

/**
 * Characters of content: names, titles and the words of the tags ("Technical recommender", "Accepting",
 * "Partner", "5"). Who reports to whom counts as nothing.
 */
export const CONTENT = sum(
  TRIAL.map(
    ({ name, title, role, attitude, quadrant }) =>
      name.length +
      title.length +
      role.word.length +
      attitude.word.length +
      quadrant.word.length +
      1,
  ),
);

/** The strictest reading: a tag is one character, because one of five things is all it tells. */
export const STRICT_CONTENT = sum(TRIAL.map(({ name, title }) => name.length + title.length + 4));
