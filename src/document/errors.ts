/** Why an operation was refused; the document is untouched. */
export type OperationRefusal =
  | 'no-such-stakeholder'
  | 'no-such-link'
  /** Given for a new person or link, but malformed or another's. */
  | 'unusable-id'
  | 'reporting-cycle'
  | 'link-to-self'
  | 'duplicate-link'
  | 'too-many-stakeholders'
  | 'too-many-links'
  | 'read-only';

/** Thrown by an operation that would make the map wrong. */
export class OperationError extends Error {
  constructor(readonly reason: OperationRefusal) {
    super(reason);
    this.name = 'OperationError';
  }
}
