/** What a column of a people table may hold. The first group is offered first. */
export const MAIN_FIELDS = [
  'name',
  'firstName',
  'lastName',
  /** "Okafor, Una" in one column. */
  'nameReversed',
  'title',
  'department',
  'id',
  'manager',
  'email',
  'phone',
  'role',
  'attitude',
  'influence',
  'owner',
  'notes',
] as const;

/** What our own CSV carries besides. */
export const FURTHER_FIELDS = [
  'affiliation',
  'functions',
  'personalNeedMet',
  'organisationNeedMet',
  'quadrant',
  'socialStyle',
  'personalDrivers',
  'organisationDrivers',
  'criteria',
  'criteriaNote',
  'viewOfNeed',
  'viewOfUs',
  'viewOfCompetitors',
  'strategy',
  'allyStatus',
  'allyServices',
  'allyNote',
  'coverage',
  'placeholder',
] as const;

export const PERSON_FIELDS = [...MAIN_FIELDS, ...FURTHER_FIELDS] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** Which column (0 for the first) holds what. A field without a column is left at its default. */
export type ColumnMapping = { readonly [Field in PersonField]?: number };
