import { type RoleWords, searchPeople } from '../analysis/search';
import type { Box } from '../layout/displayList';
import { boxOf } from '../layout/geometry';
import { visiblePeople } from '../layout/visibility';
import type { MapSnapshot } from '../model/map';
import type { StakeholderId } from '../model/stakeholder';
import { askForSearch, endSearch, useSearch } from '../state/search';
import { type CommandContext, defineCommand } from './command';
import { commandContext } from './context';
import { goTo } from './selecting';

/** What of the window the search bar covers; a hit is shown below it. px in map space */
const BAR = 56;

/** Looks for people, marks them and shows the first who is not folded away: typing unfolds nothing. */
export function searchFor(query: string, roles: RoleWords): void {
  const context = commandContext();
  if (!context) return;
  const hits = searchPeople(context.map, query, roles);
  const shown = visiblePeople(context.map);
  const first = hits.find((id) => shown.has(id));
  useSearch.setState({ query, hits: new Set(hits), current: null });
  if (first !== undefined) showHit(context, first);
}

/** Marks anew whom the query finds, after an edit; the view stays. */
export function searchAgain(map: MapSnapshot, roles: RoleWords): void {
  useSearch.setState(({ query, current }) => {
    const hits = new Set(searchPeople(map, query, roles));
    return { hits, current: current !== null && hits.has(current) ? current : null };
  });
}

export function closeSearchBar(): void {
  endSearch();
  commandContext()?.camera.focus();
}

/** The next or the previous hit; after the last comes the first. */
export function stepToHit(step: 1 | -1): void {
  const context = commandContext();
  const { hits, current } = useSearch.getState();
  const order = [...hits].filter((id) => context?.map.stakeholders.has(id));
  if (!context || order.length === 0) return;
  const at = current === null ? -1 : order.indexOf(current);
  const first = step === 1 ? 0 : order.length - 1;
  const next = at < 0 ? first : (at + step + order.length) % order.length;
  const hit = order[next];
  if (hit === undefined) return;
  showHit(context, hit);
  const person = commandContext()?.map.stakeholders.get(hit);
  // Somebody who is gone to is to be read.
  if (person) context.camera.approach(withRoomAbove(boxOf(person)));
}

function withRoomAbove(box: Box): Box {
  return { ...box, y: box.y - BAR, height: box.height + BAR };
}

function showHit(context: CommandContext, id: StakeholderId): void {
  goTo(context, id, BAR);
  useSearch.setState({ current: id });
}

export const searchMap = defineCommand({
  id: 'search.open',
  label: 'command.search.open',
  group: 'map',
  shortcut: 'Mod+F',
  menus: ['canvas'],
  run: askForSearch,
});

/** Without a search, asks for one. */
const step = (direction: 1 | -1) => () =>
  useSearch.getState().isOpen ? stepToHit(direction) : askForSearch();

export const searchNext = defineCommand({
  id: 'search.next',
  label: 'command.search.next',
  group: 'map',
  shortcut: ['F3', 'Mod+G'],
  canRun: ({ map }) => map.stakeholders.size > 0,
  run: step(1),
});

export const searchPrevious = defineCommand({
  id: 'search.previous',
  label: 'command.search.previous',
  group: 'map',
  shortcut: ['Shift+F3', 'Mod+Shift+G'],
  canRun: ({ map }) => map.stakeholders.size > 0,
  run: step(-1),
});

export const closeSearch = defineCommand({
  id: 'search.close',
  label: 'command.search.close',
  group: 'map',
  shortcut: 'Escape',
  keyOnly: true,
  canRun: () => useSearch.getState().isOpen,
  run: closeSearchBar,
});
