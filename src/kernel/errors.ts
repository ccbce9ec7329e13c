import type { Reason } from './verdict';

/** One thing wrong with one field; `field` is the input's name (dotted for nested ones). */
export interface FieldError {
  field: string;
  reason: Reason;
}

/** Every expected failure; carries text keys, never HTTP. The web filter gives each its status. */
export abstract class AccordError extends Error {
  constructor(readonly reasons: Reason[]) {
    super(reasons.map((each) => each.key).join(', '));
    this.name = new.target.name;
  }
}

/** What came in is not valid (422), field by field. */
export class Invalid extends AccordError {
  constructor(readonly fields: FieldError[]) {
    super(fields.map((each) => each.reason));
  }

  static field(field: string, key: string, values?: Reason['values']): Invalid {
    return new Invalid([{ field, reason: values ? { key, values } : { key } }]);
  }
}

/** A rule says no (409), with every reason at once. */
export class Refused extends AccordError {}

/** The person may not do this (403). */
export class Forbidden extends AccordError {
  constructor(reasons: Reason[] = [{ key: 'error.forbidden' }]) {
    super(reasons);
  }
}

/** Before anything else the person has to choose a password of their own (403). */
export class ChoosesPassword extends AccordError {
  constructor() {
    super([{ key: 'access.choose_password' }]);
  }
}

/** There is no such thing, or not for this person (404). */
export class Missing extends AccordError {
  constructor(reasons: Reason[] = [{ key: 'error.missing' }]) {
    super(reasons);
  }
}

/** Somebody else changed it first (409, or 412 when `If-Match` was sent). */
export class Stale extends AccordError {
  constructor(reasons: Reason[] = [{ key: 'error.stale' }]) {
    super(reasons);
  }
}

/** Nobody is signed in (401). */
export class SignedOut extends AccordError {
  constructor(reasons: Reason[] = [{ key: 'error.signed_out' }]) {
    super(reasons);
  }
}

/** The database cannot write, or does not answer, for now (503): nothing was done, and trying again is right. */
export class Unavailable extends AccordError {
  constructor(reasons: Reason[] = [{ key: 'error.unavailable' }]) {
    super(reasons);
  }
}

/** This person, or this place, asked more than it may for now (429). */
export class TooMany extends AccordError {
  constructor(reasons: Reason[] = [{ key: 'error.too_many' }]) {
    super(reasons);
  }
}
