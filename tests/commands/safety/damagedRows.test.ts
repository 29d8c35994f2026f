import { expect, it } from 'vitest';
import { damagedRowsFile } from '../../../src/commands/safety/damagedRows';

it('writes damaged rows as JSON, with bytes as base64', () => {
  const row = { mapId: 'harbour', seq: 7, bytes: Uint8Array.of(104, 105), checksum: 1 };
  const file = damagedRowsFile('harbour', [{ from: 'updates', key: 7, row, at: 5 }]);
  expect(JSON.parse(file)).toEqual({
    format: 'stakeholder-map-damaged-rows',
    map: 'harbour',
    rows: [{ from: 'updates', key: 7, row: { ...row, bytes: { base64: 'aGk=' } }, at: 5 }],
  });
});
