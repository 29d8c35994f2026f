/** Where the app starts, and its screens: what these need at once is put into few files. */
const SCREENS = {
  start: '/src/app/main.tsx',
  home: '/src/library/HomeScreen.tsx',
  editor: '/src/editor/EditorScreen.tsx',
  pasting: '/src/editor/pasting/PasteDialog.tsx',
};
/** Where all is that only the editor loads, at once or on request. */
const EDITING = ['/src/editor/', '/src/commands/tidy/'];

/**
 * Chooses the file of a module. Left alone, the bundler makes a file of every set of modules that the
 * same screens share: dozens of tiny ones, which compress badly and are asked for one by one.
 * @param {string} id
 * @param {{ getModuleInfo(id: string): { importers: readonly string[], isEntry: boolean } | null }} context
 * @returns {string | null} null to leave it to the bundler
 */
export function chunkOf(id, context) {
  if (!id.includes('/src/') || id.includes('/node_modules/')) return null;
  const roots = rootsOf(id, context);
  const needs = (/** @type {keyof typeof SCREENS} */ screen) =>
    [...roots].some((root) => root.endsWith(SCREENS[screen]));
  // These have no libraries of their own, or only what checks data.
  for (const room of ['layout', 'model']) {
    if (id.includes(`/src/${room}/`) && (needs('start') || needs('editor'))) return room;
  }
  // With the libraries, which are the bundler's to place, files of the start would form circles.
  if (needs('start')) return null;
  // Pasting opens on both screens.
  if (needs('editor') && (needs('home') || needs('pasting'))) return 'screens';
  const isEditing = (/** @type {string} */ root) => EDITING.some((room) => root.includes(room));
  if (needs('editor') && [...roots].every(isEditing)) return 'editor';
  return null;
}

/**
 * The modules without static importers from which this one is reached.
 * @param {string} id
 * @param {Parameters<typeof chunkOf>[1]} context
 */
function rootsOf(id, context) {
  /** @type {Set<string>} */
  const roots = new Set();
  const seen = new Set([id]);
  for (const module of seen) {
    const { importers = [], isEntry = false } = context.getModuleInfo(module) ?? {};
    if (
      importers.length === 0 ||
      isEntry ||
      Object.values(SCREENS).some((end) => module.endsWith(end))
    )
      roots.add(module);
    for (const importer of importers) seen.add(importer);
  }
  return roots;
}
