import { DayField, LongTextField, TextField } from '../../web/fields';

/** What is said of a file that comes with it. */
export class EvidenceFileInput {
  @TextField({ optional: true, max: 300, description: 'What it is; the name of the file when left out' })
  title: string | null = null;

  @TextField({ optional: true, max: 20, description: 'The criterion it belongs to, such as ARM-2' })
  criterion: string | null = null;

  @DayField({ description: 'The day it was seen' })
  seenOn: string;
}

export class EvidenceLinkInput {
  @TextField({ max: 300, description: 'What it is' })
  title: string;

  @TextField({ max: 1000, description: 'A web address' })
  url: string;

  @TextField({ optional: true, max: 20, description: 'The criterion it belongs to, such as ARM-2' })
  criterion: string | null = null;

  @DayField({ description: 'The day it was seen' })
  seenOn: string;
}

export class EvidenceRemovalInput {
  @LongTextField({ description: 'Why it is taken out of the file' })
  reason: string;
}
