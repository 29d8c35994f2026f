import type { Locale } from '../../i18n/locales';
import { type Link, linkSchema } from '../../model/link';
import { type MapSnapshot, mapInfoSchema } from '../../model/map';
import type { Evidence, Stakeholder } from '../../model/stakeholder';
import { stakeholderSchema } from '../../model/stakeholder';
import { today } from '../judging';
import { laidOut } from './layOut';
import { SAMPLE_LINKS, SAMPLE_PEOPLE, type SamplePerson } from './samplePeople';
import type { SampleTexts } from './sampleTexts';

const TEXTS: Readonly<Record<Locale, () => Promise<{ sample: SampleTexts }>>> = {
  en: () => import('./sampleEnglish'),
  'zh-Hans': () => import('./sampleSimplified'),
  'zh-Hant': () => import('./sampleTraditional'),
};

const DAY = 86_400_000;

/**
 * A made-up account that shows the whole method: fourteen people, laid out.
 * @param now  judgements in it are dated a few days or weeks before
 */
export async function sampleMap(locale: Locale, now = new Date()): Promise<MapSnapshot> {
  const { sample } = await TEXTS[locale]();
  const stakeholders = new Map<string, Stakeholder>();
  for (const key of Object.keys(SAMPLE_PEOPLE) as SamplePerson[]) {
    stakeholders.set(key, samplePerson(key, sample, now));
  }
  return laidOut({ info: sampleInfo(sample), stakeholders, links: sampleLinks(sample) });
}

function samplePerson(key: SamplePerson, sample: SampleTexts, now: Date): Stakeholder {
  const { reportsTo = null, owner, coverage = [], judged, ...facts } = SAMPLE_PEOPLE[key];
  const { message, ...words } = sample.people[key];
  const evidence: Evidence | null = judged
    ? { confidence: judged[0], date: today(new Date(now.getTime() - judged[1] * DAY)) }
    : null;
  const isKnown = (value: string | undefined) => value !== undefined && value !== 'unknown';
  return stakeholderSchema.parse({
    ...facts,
    ...words,
    id: key,
    managerId: reportsTo,
    owner: owner ? sample.colleagues[owner] : '',
    coverage: coverage.map((colleague) => sample.colleagues[colleague]),
    messages: message ? [{ id: `${key}-message`, kind: 'time', ...message }] : [],
    evidence: {
      attitude: isKnown(facts.attitude) ? evidence : null,
      needs: isKnown(facts.personalNeedMet) || isKnown(facts.organisationNeedMet) ? evidence : null,
      style: isKnown(facts.socialStyle) ? evidence : null,
      influence: facts.influence ? evidence : null,
    },
  });
}

function sampleLinks({ links }: SampleTexts): Map<string, Link> {
  return new Map(
    (Object.keys(SAMPLE_LINKS) as (keyof typeof SAMPLE_LINKS)[]).map((id) => [
      id,
      linkSchema.parse({ id, ...SAMPLE_LINKS[id], note: links[id] }),
    ]),
  );
}

function sampleInfo(sample: SampleTexts): MapSnapshot['info'] {
  const { title, account, customerFit, competitors, factorsFor, factorsAgainst } = sample;
  return mapInfoSchema.parse({
    title,
    account,
    customerFit,
    competitors,
    factorsFor,
    factorsAgainst,
    analysis: sample.analysis,
    stage: 'comparison',
    ourStyle: 'promoter',
    decisionType: 'non-programmed',
    decisionLevel: 'high',
    decisionBody: 'group',
    marketPosition: 'challenger',
    businessHead: sample.people.operations.name,
    technicalHead: sample.people.control.name,
    qualification: {
      needs: { answer: 'yes', note: sample.qualification.needs },
      process: { answer: 'yes', note: sample.qualification.process },
      money: { answer: 'yes', note: sample.qualification.money },
      relationship: { answer: 'unknown', note: sample.qualification.relationship },
      worth: { answer: 'yes', note: sample.qualification.worth },
    },
  });
}
