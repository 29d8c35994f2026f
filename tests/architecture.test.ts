import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/** What each room may import. `types` allows `import type` only. */
type Arrow = 'all' | 'types';
const ARROWS: Readonly<Record<string, Readonly<Record<string, Arrow>>>> = {
  model: {},
  document: { model: 'all' },
  analysis: { model: 'all' },
  layout: { model: 'all' },
  drawing: { layout: 'all', model: 'all' },
  exchange: { model: 'all', layout: 'all', drawing: 'all' },
  storage: { model: 'all' },
  state: { document: 'all', model: 'all' },
  commands: {
    document: 'all',
    analysis: 'all',
    layout: 'all',
    exchange: 'all',
    state: 'all',
    model: 'all',
    i18n: 'types',
  },
  editor: {
    commands: 'all',
    state: 'all',
    drawing: 'all',
    analysis: 'all',
    layout: 'all',
    model: 'all',
    i18n: 'all',
  },
  library: {
    commands: 'all',
    state: 'all',
    drawing: 'all',
    layout: 'all',
    model: 'all',
    i18n: 'all',
  },
  i18n: { model: 'all' },
  app: {
    model: 'all',
    document: 'all',
    analysis: 'all',
    layout: 'all',
    drawing: 'all',
    exchange: 'all',
    storage: 'all',
    state: 'all',
    commands: 'all',
    editor: 'all',
    library: 'all',
    i18n: 'all',
  },
};

const REACT = /^(react|react-dom|react-i18next|@xyflow|@mantine|@tabler)(\/|$)/;
const WITHOUT_REACT = ['model', 'document', 'analysis', 'layout', 'exchange', 'storage'];
const ONLY_IN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(yjs|lib0)(\/|$)/, ['document']],
  [/^dexie(\/|$)/, ['storage']],
];

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Every static, dynamic and type import, and every re-export, of a TypeScript source text. */
function importsOf(source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  const statement =
    /^\s*(?:import|export)\s+(type\s+)?(?:[\w$*\s{},]*?\bfrom\s*)?['"]([^'"]+)['"]/gm;
  for (const [, type, specifier] of code.matchAll(statement)) {
    if (specifier) found.push({ specifier, typeOnly: type !== undefined });
  }
  for (const [, specifier] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)) {
    if (specifier) found.push({ specifier, typeOnly: false });
  }
  for (const [, specifier] of code.matchAll(/\bnew URL\(\s*['"](\.[^'"]+)['"]/g)) {
    if (specifier) found.push({ specifier, typeOnly: false });
  }
  return found;
}

/** Why `file` (absolute) may not contain `imported`, or undefined when it may. */
function complaint(file: string, imported: Import): string | undefined {
  const room = roomOf(file);
  const { specifier, typeOnly } = imported;
  if (!specifier.startsWith('.')) {
    if (REACT.test(specifier) && WITHOUT_REACT.includes(room)) return `${room} has no React`;
    const rule = ONLY_IN.find(([name]) => name.test(specifier));
    return rule && !rule[1].includes(room) ? `only ${rule[1].join(', ')} may import it` : undefined;
  }
  const target = resolve(dirname(file), specifier);
  const targetRoom = roomOf(target);
  if (targetRoom === room) return undefined;
  const arrow = ARROWS[room]?.[targetRoom];
  if (arrow === undefined) return `${room} may not import ${targetRoom}`;
  if (arrow === 'all' || typeOnly) return undefined;
  const name = relative(join(SRC, targetRoom), target);
  return `${room} may import only types from ${targetRoom}/${name}`;
}

/** The first folder below src/ of an absolute path. */
function roomOf(path: string): string {
  return relative(SRC, path).split('/')[0] ?? '';
}

describe('the import arrows between rooms', () => {
  it('hold in every source file', async () => {
    const files = (await readdir(SRC, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
    expect(files.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const name of files) {
      const file = join(SRC, name);
      for (const imported of importsOf(await readFile(file, 'utf8'))) {
        const reason = complaint(file, imported);
        if (reason) wrong.push(`src/${name}: '${imported.specifier}' (${reason})`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('name every room there is', async () => {
    const folders = await readdir(SRC, { withFileTypes: true });
    const rooms = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(rooms.filter((room) => !(room in ARROWS))).toEqual([]);
  });

  it.each([
    ['model/a.ts', "import { b } from '../state/b';", 'model may not import state'],
    ['exchange/import/a.ts', "export * from '../../editor/b';", 'exchange may not import editor'],
    ['layout/a.ts', "const b = await import('../drawing/b');", 'layout may not import drawing'],
    ['model/a.ts', "type B = import('../layout/b').B;", 'model may not import layout'],
    [
      'commands/a.ts',
      "import { t } from '../i18n/t';",
      'commands may import only types from i18n/t',
    ],
    ['commands/a.ts', "import type { Key } from '../i18n/keys';", undefined],
    [
      'editor/a.ts',
      "import { MapDocument } from '../document/mapDocument';",
      'editor may not import document',
    ],
    ['editor/a.ts', "import { ink } from '../layout/palette';", undefined],
    ['storage/a.ts', "import {\n  Dexie,\n} from 'dexie';", undefined],
    ['app/a.ts', "import { Dexie } from 'dexie';", 'only storage may import it'],
    ['state/a.ts', "import * as Y from 'yjs';", 'only document may import it'],
    ['exchange/a.ts', "import { useMemo } from 'react';", 'exchange has no React'],
  ])('are read from %s: %s', (name, source, expected) => {
    const file = join(SRC, name);
    const [reason] = importsOf(source).map((imported) => complaint(file, imported));
    if (expected === undefined) expect(reason).toBeUndefined();
    else expect(reason).toContain(expected);
  });
});

describe('the linter', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'arrows-'));
    await cp(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Messages of the restricted-imports rule about a source text standing at `path`. */
  async function lint(path: string, source: string): Promise<string[]> {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), source);
    const args = ['lint', '--vcs-enabled=false', '--reporter=json', path];
    const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
    const run = promisify(execFile)(process.execPath, [biome, ...args], { cwd: folder });
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    const report = JSON.parse(stdout) as { diagnostics: { category: string; message: string }[] };
    return report.diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ message }) => message);
  }

  it.each([
    ['src/model/a.ts', '../state/b', 'src/model imports from no other room.'],
    ['src/exchange/import/b.ts', '../../editor/b', 'src/exchange may import only from'],
    ['src/analysis/c.ts', 'react', 'This room has no React.'],
    ['src/state/d.ts', 'yjs', 'Only src/document imports yjs.'],
    ['src/library/e.ts', 'dexie', 'Only src/storage imports dexie.'],
  ])('refuses in %s an import of %s', async (path, specifier, message) => {
    const [found] = await lint(path, `import { x } from '${specifier}';\n\nx();\n`);
    expect(found).toContain(message);
  });

  it('lets a room import what its arrow points to', async () => {
    const source = "import { x } from '../../layout/x';\n\nx();\n";
    expect(await lint('src/exchange/export/g.ts', source)).toEqual([]);
  });
});
