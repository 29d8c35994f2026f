import type { MapSnapshot } from '../model/map';
import type { Stakeholder, StakeholderId } from '../model/stakeholder';
import { type DecisionRole, PURCHASE_FUNCTIONS, type PurchaseFunction } from '../model/vocabulary';
import { ASSISTANT, TITLE_RULES, type TitleReason } from './titleRules';

/** What somebody's title suggests, and why. */
export interface RoleSuggestion {
  readonly personId: StakeholderId;
  /** Null when the title says nothing of a decision role. */
  readonly role: DecisionRole | null;
  /** Only those that the person has not got yet. */
  readonly functions: readonly PurchaseFunction[];
  readonly reason: TitleReason;
  /** The words of the title that suggest it. */
  readonly words: string;
}

/**
 * The roles and functions that titles suggest for people of the customer and its parent whose role is
 * unassigned. Nothing is changed by it, and whoever has a role is left alone.
 */
export function suggestionsFor(map: MapSnapshot): RoleSuggestion[] {
  return [...map.stakeholders.values()].flatMap((person) => suggestionFor(person) ?? []);
}

/** Rules are asked again only of people who were changed. */
const KNOWN = new WeakMap<Stakeholder, RoleSuggestion | null>();

function suggestionFor(person: Stakeholder): RoleSuggestion | null {
  const known = KNOWN.get(person);
  if (known !== undefined) return known;
  const made = suggest(person);
  KNOWN.set(person, made);
  return made;
}

function suggest(person: Stakeholder): RoleSuggestion | null {
  const { id, title, role, functions, affiliation } = person;
  const isTheirs = affiliation === 'customer' || affiliation === 'parent';
  if (role !== 'unassigned' || title === '' || !isTheirs || ASSISTANT.test(title)) return null;
  const met = TITLE_RULES.flatMap((rule) => {
    const found = rule.english.exec(title) ?? rule.chinese.exec(title);
    return found ? [{ ...rule, words: found[0] }] : [];
  });
  const leading = met.find((rule) => rule.role !== null) ?? met[0];
  if (!leading) return null;
  const suggested = new Set(met.flatMap((rule) => rule.functions));
  const isParent = affiliation === 'parent' && leading.role !== null;
  if (isParent) suggested.add('parent-leader');
  const added = PURCHASE_FUNCTIONS.filter(
    (each) => suggested.has(each) && !functions.includes(each),
  );
  if (leading.role === null && added.length === 0) return null;
  return {
    personId: id,
    // Whoever leads the parent is listened to; the customer decides.
    role: isParent ? 'influencer' : leading.role,
    functions: added,
    reason: leading.reason,
    words: leading.words,
  };
}
