import type { MapSnapshot } from '../../model/map';

/** What a draft will look like as a map, in figures. */
export interface ImportPreview {
  readonly people: number;
  /** People who report to nobody. */
  readonly topLevel: number;
  readonly withManager: number;
  /** Levels of the deepest reporting line, 1 when nobody reports to anybody; 0 for an empty map. */
  readonly depth: number;
}

/** @param draft  its map has no reporting cycles */
export function previewOf({ map }: { readonly map: MapSnapshot }): ImportPreview {
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const chain: string[] = [];
    let at: string | null = id;
    while (at !== null && !depths.has(at)) {
      chain.push(at);
      at = map.stakeholders.get(at)?.managerId ?? null;
    }
    let depth = at === null ? 0 : (depths.get(at) ?? 0);
    for (const member of chain.reverse()) depths.set(member, ++depth);
    return depth;
  };
  let [depth, topLevel] = [0, 0];
  for (const { id, managerId } of map.stakeholders.values()) {
    depth = Math.max(depth, depths.get(id) ?? depthOf(id));
    if (managerId === null) topLevel++;
  }
  const people = map.stakeholders.size;
  return { people, topLevel, withManager: people - topLevel, depth };
}
