import { SetMetadata } from '@nestjs/common';

export const NEVER_STORED = 'never stored';

/**
 * For a POST whose answer is shown once: a token, a password, a code, a link. The answer is not kept for a
 * second request with the same `Idempotency-Key`, which is told that it was done.
 */
export const NeverStored = () => SetMetadata(NEVER_STORED, true);
