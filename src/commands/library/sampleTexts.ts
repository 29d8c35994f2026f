import type { SamplePerson } from './samplePeople';

/** Who of our own people looks after somebody in the sample. */
export type SampleColleague = 'lead' | 'engineer' | 'director';

/** What one person of the sample says and what we make of it, in one language. */
export interface SampleWords {
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly viewOfNeed?: string;
  readonly viewOfUs?: string;
  readonly viewOfCompetitors?: string;
  readonly criteriaNote?: string;
  readonly strategy?: string;
  readonly notes?: string;
  readonly allyNote?: string;
  readonly message?: {
    readonly feature: string;
    readonly advantage: string;
    readonly benefit: string;
  };
}

/** The words of the sample map in one language. */
export interface SampleTexts {
  readonly title: string;
  readonly account: string;
  readonly customerFit: string;
  readonly competitors: string;
  readonly factorsFor: string;
  readonly factorsAgainst: string;
  readonly qualification: {
    readonly needs: string;
    readonly process: string;
    readonly money: string;
    readonly relationship: string;
    readonly worth: string;
  };
  readonly analysis: {
    readonly goal: string;
    readonly interests: string;
    readonly reasons: string;
    readonly 'essential-support': string;
    readonly effort: string;
    readonly 'action-plan': string;
  };
  readonly colleagues: Readonly<Record<SampleColleague, string>>;
  readonly people: Readonly<Record<SamplePerson, SampleWords>>;
  readonly links: {
    readonly securityReview: string;
    readonly groupPolicy: string;
    readonly oldSupplier: string;
    readonly specification: string;
    readonly budgetFight: string;
    readonly trust: string;
  };
}
