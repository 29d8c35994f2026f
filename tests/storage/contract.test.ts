import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import type { MapRepository } from '../../src/state/repository';
import { createMemoryRepository } from '../../src/storage/memoryRepository';
import { createRepository } from '../../src/storage/repository';

it('offers what the rest of the app asks of a repository', () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const repository: MapRepository = createRepository(options);
  const inMemory: MapRepository = createMemoryRepository();
  expect(repository).toHaveProperty('open');
  expect(inMemory).toHaveProperty('open');
});
