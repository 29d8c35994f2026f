import type { Locale } from '../../../i18n/locales';
import { type Link, linkSchema } from '../../../model/link';
import { emptyMap, type MapSnapshot } from '../../../model/map';
import { type Stakeholder, stakeholderSchema } from '../../../model/stakeholder';
import { laidOut } from '../layOut';
import { type PostWords, TEMPLATES, type TemplateKey, type TemplateTexts } from './templates';

const TEXTS: Readonly<Record<Locale, () => Promise<{ templates: TemplateTexts }>>> = {
  en: () => import('./templatesEnglish'),
  'zh-Hans': () => import('./templatesSimplified'),
  'zh-Hant': () => import('./templatesTraditional'),
};

/** A template's map in one language, laid out. Everybody in it is not yet known. */
export async function templateMap(key: TemplateKey, locale: Locale): Promise<MapSnapshot> {
  const { templates } = await TEXTS[locale]();
  const { title, posts } = templates[key];
  return { ...mapOfPosts(key, posts), info: emptyMap({ ...TEMPLATES[key].info, title }).info };
}

/** The same map before it has words: who reports to whom, and where. */
export function templateShape(key: TemplateKey): MapSnapshot {
  return mapOfPosts(key, {});
}

function mapOfPosts(
  key: TemplateKey,
  words: Readonly<Partial<Record<string, PostWords>>>,
): MapSnapshot {
  const { posts, links } = TEMPLATES[key];
  const people = Object.entries(posts).map(([id, { reportsTo, ...post }]: Entry) => {
    const [name, title] = words[id] ?? ['', ''];
    return stakeholderSchema.parse({
      ...post,
      id,
      name,
      title,
      placeholder: true,
      managerId: reportsTo ?? null,
    });
  });
  return laidOut({
    ...emptyMap(),
    stakeholders: new Map(people.map((person): [string, Stakeholder] => [person.id, person])),
    links: new Map(
      links.map(([from, kind, to, strength = 'strong']: Tie): [string, Link] => {
        const id = `${from}-${to}`;
        return [id, linkSchema.parse({ id, from, kind, to, strength })];
      }),
    ),
  });
}

type Entry = [id: string, post: { readonly reportsTo?: string }];
type Tie = readonly [from: string, kind: string, to: string, strength?: string];
