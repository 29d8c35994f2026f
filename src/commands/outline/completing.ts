import { type Candidate, type Completion, completionAt } from '../../exchange/outline/complete';
import type { OutlineLanguage } from '../../exchange/outline/terms';
import type { MapSnapshot } from '../../model/map';

export type { Candidate, Completion };

/** What the tag that ends at the caret of an outline may become; owners are those the map knows. */
export function completeOutline(
  text: string,
  caret: number,
  language: OutlineLanguage,
  { stakeholders }: MapSnapshot,
): Completion | null {
  const names = [...stakeholders.values()].flatMap(({ owner, coverage }) => [owner, ...coverage]);
  return completionAt(text, caret, language, names);
}
