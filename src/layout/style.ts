import type { Facet } from '../model/audience';
import type { LensReadings, StagePart } from '../model/lensReading';
import type {
  Attitude,
  BuyingStage,
  DecisionRole,
  Lens,
  LinkKind,
  Quadrant,
  SocialStyle,
} from '../model/vocabulary';
import type { TextMeasurer } from './measure';

export type Theme = 'light' | 'dark';

/** Full cards say everything in words; compact ones keep name, title and marks, for crowded pages. */
export type Density = 'full' | 'compact';

/** Every word a drawing may contain, already in the reader's language. Plain data: it crosses to a worker. */
export interface DrawingWords {
  /** BCP 47; chooses the line-breaking rules and the CJK font. */
  readonly locale: string;
  readonly role: Readonly<Record<DecisionRole, string>>;
  readonly attitude: Readonly<Record<Attitude, string>>;
  readonly quadrant: Readonly<Record<Quadrant, string>>;
  readonly socialStyle: Readonly<Record<SocialStyle, string>>;
  readonly stage: Readonly<Record<BuyingStage, string>>;
  readonly stagePart: Readonly<Record<StagePart, string>>;
  readonly link: Readonly<Record<LinkKind, string>>;
  readonly lens: Readonly<Record<Lens, string>>;
  /** Stands where a person has no name. */
  readonly unnamed: string;
  /** Heads the legend's sections. */
  readonly legend: {
    readonly influence: string;
    readonly links: string;
    readonly owner: string;
    /** With the part `{count}`. */
    readonly unknown: string;
  };
}

/** How to draw, besides what. Plain data but for the measurer. */
export interface DrawingStyle {
  readonly theme: Theme;
  readonly words: DrawingWords;
  /** Of the lens that colours the cards; empty for cards without a lens. */
  readonly readings: LensReadings;
  readonly measure: TextMeasurer;
  /** `full` when not given. */
  readonly density?: Density;
  /** What may be shown beside name, title, department and structure; everything when not given. */
  readonly facets?: ReadonlySet<Facet>;
}
