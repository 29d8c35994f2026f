import { type Link, linkSchema } from '../../src/model/link';
import { emptyMap, type MapSnapshot, mapInfoSchema } from '../../src/model/map';
import { normalise } from '../../src/model/normalise';
import { type Stakeholder, stakeholderSchema } from '../../src/model/stakeholder';
import {
  ANSWERS,
  ATTITUDES,
  DECISION_ROLES,
  PURCHASE_FUNCTIONS,
  SOCIAL_STYLES,
  STORED_LINK_KINDS,
} from '../../src/model/vocabulary';
import type { Chance } from '../suite';
import { anyText } from './texts';

/** A map as the product keeps it, whose every text may mean ill. */
export function anyMap(chance: Chance, most = 6): MapSnapshot {
  const count = 1 + chance.whole(most);
  const people = Array.from({ length: count }, (_, index) => anyPerson(chance, index));
  const links = Array.from(
    { length: chance.whole(count) },
    (_, index): Link =>
      linkSchema.parse({
        id: `l${index}`,
        kind: chance.one(STORED_LINK_KINDS),
        from: `p${chance.whole(count)}`,
        to: `p${chance.whole(count)}`,
        note: anyText(chance),
      }),
  );
  return normalise({
    ...emptyMap(mapInfoSchema.parse({ title: anyText(chance), account: anyText(chance) })),
    stakeholders: new Map(people.map((person) => [person.id, person])),
    links: new Map(links.map((link) => [link.id, link])),
  });
}

function anyPerson(chance: Chance, index: number): Stakeholder {
  const text = () => (chance.is(0.5) ? '' : anyText(chance));
  return stakeholderSchema.parse({
    id: `p${index}`,
    name: anyText(chance),
    title: text(),
    department: text(),
    sourceId: text(),
    managerId: index > 0 && chance.is(0.8) ? `p${chance.whole(index)}` : null,
    position: { x: chance.whole(2_000), y: chance.whole(2_000) },
    role: chance.one(DECISION_ROLES),
    functions: chance.is(0.3) ? [chance.one(PURCHASE_FUNCTIONS)] : [],
    attitude: chance.one(ATTITUDES),
    personalNeedMet: chance.one(ANSWERS),
    organisationNeedMet: chance.one(ANSWERS),
    socialStyle: chance.one(SOCIAL_STYLES),
    influence: chance.is(0.5) ? 1 + chance.whole(5) : null,
    messages: chance.is(0.3)
      ? [{ id: 'm1', feature: text(), advantage: text(), benefit: text(), kind: null }]
      : [],
    coverage: [text(), text()],
    owner: text(),
    email: text(),
    phone: text(),
    notes: text(),
  });
}
