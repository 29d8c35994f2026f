import type { LensReading, StagePart } from '../model/lensReading';
import type {
  Attitude,
  DecisionRole,
  Lens,
  Quadrant,
  SocialStyle,
  StoredLinkKind,
} from '../model/vocabulary';
import { contrast, mix } from './colour';
import type { Theme } from './style';

/** Colours of what carries no judgement. */
export interface NeutralColours {
  readonly canvas: string;
  readonly surface: string;
  readonly text: string;
  /** At least 4.5:1 on the canvas and on every tint. */
  readonly mutedText: string;
  readonly border: string;
  /** Hairlines and unfilled marks. */
  readonly faint: string;
  /** Under a raised card. */
  readonly shadow: string;
  readonly accent: string;
  readonly reporting: string;
  readonly link: Readonly<Record<StoredLinkKind, string>>;
}

export interface LensColour {
  /** Bands, boxes, filled marks. */
  readonly solid: string;
  /** A card's ground: text keeps 4.5:1 on it. */
  readonly tint: string;
  /** Marks and words upon `solid`. */
  readonly onSolid: string;
  /** Outline of a mark filled with `solid`: at least 3:1 on the tint. */
  readonly edge: string;
}

interface LensValues {
  readonly attitude: Attitude;
  readonly quadrant: Quadrant;
  readonly 'decision-role': DecisionRole;
  readonly 'social-style': SocialStyle;
  readonly stage: StagePart;
}

type Solids = { readonly [L in Lens]: Readonly<Record<LensValues[L], string>> };

/**
 * Hues after Okabe–Ito and Paul Tol, so that the common colour blindnesses tell them apart; within a
 * lens every value has its own lightness, so that a greyscale print does too.
 */
const SOLIDS: Readonly<Record<Theme, Solids>> = {
  light: {
    attitude: {
      accepting: '#00795d',
      sceptical: '#e0b030',
      indifferent: '#93a1b5',
      resistant: '#d8600a',
      sabotaging: '#6e1648',
      unknown: '#cdd3db',
    },
    quadrant: {
      partner: '#0069a8',
      friend: '#74c2ec',
      stranger: '#cc8a00',
      opponent: '#882255',
      unknown: '#cdd3db',
    },
    'decision-role': {
      'decision-maker': '#332288',
      'technical-recommender': '#1e9484',
      'financial-recommender': '#d1a420',
      'management-recommender': '#aa3377',
      influencer: '#7fc0e4',
      unassigned: '#cdd3db',
    },
    'social-style': {
      controller: '#c23616',
      promoter: '#eda32f',
      amiable: '#41a58f',
      analytical: '#2f4b8c',
      unknown: '#cdd3db',
    },
    stage: { participant: '#0069a8', bystander: '#cdd3db' },
  },
  dark: {
    attitude: {
      accepting: '#38bf9a',
      sceptical: '#f3d268',
      indifferent: '#8d9db3',
      resistant: '#e06a1b',
      sabotaging: '#b0407f',
      unknown: '#4b5666',
    },
    quadrant: {
      partner: '#3c93d6',
      friend: '#9ad6f5',
      stranger: '#dda02a',
      opponent: '#b0407f',
      unknown: '#4b5666',
    },
    'decision-role': {
      'decision-maker': '#7a6fe0',
      'technical-recommender': '#3bb5a3',
      'financial-recommender': '#eac44f',
      'management-recommender': '#b53d80',
      influencer: '#bce5f9',
      unassigned: '#4b5666',
    },
    'social-style': {
      controller: '#dd5235',
      promoter: '#f5bd5b',
      amiable: '#4fb9a2',
      analytical: '#4d68b6',
      unknown: '#4b5666',
    },
    stage: { participant: '#3c93d6', bystander: '#4b5666' },
  },
};

export const PALETTE: Readonly<Record<Theme, NeutralColours>> = {
  light: {
    canvas: '#f5f7f9',
    surface: '#ffffff',
    text: '#17202c',
    mutedText: '#4e5a69',
    border: '#b9c2cd',
    faint: '#d9dee5',
    shadow: '#c3cbd5',
    accent: '#0b62c4',
    reporting: '#7b8796',
    link: {
      'dotted-line': '#3f4c5c',
      influences: '#0069a8',
      conflict: '#bf3b0b',
      ally: '#00795d',
    },
  },
  dark: {
    canvas: '#12161c',
    surface: '#1c222b',
    text: '#f0f3f7',
    mutedText: '#b0bac7',
    border: '#485362',
    faint: '#343d49',
    shadow: '#05070a',
    accent: '#62a8f5',
    reporting: '#76849a',
    link: {
      'dotted-line': '#bcc6d3',
      influences: '#5cb0ec',
      conflict: '#f08a55',
      ally: '#4cc9a6',
    },
  },
};

const TINT_PART: Readonly<Record<Theme, number>> = { light: 0.11, dark: 0.16 };
const EDGE_PART: Readonly<Record<Theme, number>> = { light: 0.42, dark: 0.18 };
/** What nobody has judged keeps the plain ground. */
const UNTINTED: ReadonlySet<string> = new Set(['unknown', 'unassigned', 'bystander']);

const computed = new Map<string, LensColour>();

/** The colours of one lens value. `lens` and `value` must belong together, as in a LensReading. */
export function lensColour(reading: LensReading, theme: Theme): LensColour {
  const key = `${theme} ${reading.lens} ${reading.value}`;
  const known = computed.get(key);
  if (known) return known;
  const { surface, text } = PALETTE[theme];
  const solid = solidOf(reading, theme);
  const colour = {
    solid,
    tint: UNTINTED.has(reading.value) ? surface : mix(surface, solid, TINT_PART[theme]),
    onSolid: contrast(solid, '#ffffff') >= 3.4 ? '#ffffff' : '#17202c',
    edge: mix(solid, text, EDGE_PART[theme]),
  };
  computed.set(key, colour);
  return colour;
}

/** Stands where no reading is given: a person the lens says nothing of. */
export function plainColour(theme: Theme): LensColour {
  return lensColour({ lens: 'attitude', value: 'unknown' }, theme);
}

function solidOf(reading: LensReading, theme: Theme): string {
  const solids: Readonly<Record<string, string>> = SOLIDS[theme][reading.lens];
  return solids[reading.value] ?? SOLIDS[theme].attitude.unknown;
}
