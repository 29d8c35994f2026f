import { expect, it } from 'vitest';
import { pastedLines } from '../../../src/commands/outline/pastedLines';

it('makes of bullets and numbers what an outline indents', () => {
  expect(pastedLines('• Una – CFO #dm\n  • Ben, CIO\n', '', 'en')).toBe(
    'Una, CFO #decision-maker\n\tBen, CIO',
  );
  expect(pastedLines('1. 王建国\n1.1 李明 #决策', '\t', 'zh-Hans')).toBe(
    '王建国\n\t\t李明 #决策者',
  );
});

it('leaves alone a text without list marks', () => {
  expect(pastedLines('Una, CFO\n\tBen', '', 'en')).toBeNull();
  expect(pastedLines('--', '', 'en')).toBeNull();
});
