import { beforeAll, expect, it } from 'vitest';
import { changeInWords } from '../../src/commands/changeWords';
import { startI18n, translate } from '../../src/i18n/i18n';
import type { Message } from '../../src/model/stakeholder';

beforeAll(() => startI18n('en'));

const message = (patch: Partial<Message>): Message => ({
  id: 'm',
  feature: '',
  advantage: '',
  benefit: '',
  kind: null,
  ...patch,
});
const told = (before: readonly Message[], after: readonly Message[]) =>
  changeInWords({ field: 'messages', before, after }, translate, (id) => id);

it('tells an added message in which nothing is written yet by its number', () => {
  expect(told([], [message({})])).toBe('Messages: empty → Message 1');
  const first = message({ feature: 'Hot swap' });
  expect(told([first], [first, message({ id: 'n' })])).toBe(
    'Messages: Hot swap → Hot swap; Message 2',
  );
});

it('tells which kind of benefit a message has, so that choosing another shows', () => {
  const [cost, time] = [
    message({ feature: 'Hot swap', kind: 'cost' }),
    message({ feature: 'Hot swap', kind: 'time' }),
  ];
  expect(told([cost], [time])).toBe('Messages: Hot swap (Cost) → Hot swap (Time)');
});
