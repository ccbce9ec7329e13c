import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Permission } from './permissions';

export const NEEDS = 'accord:needs';
export const PUBLIC = 'accord:public';

/** What a route asks of the person; the guard refuses a route that says neither this nor `Public`. */
export const Needs = (permission: Permission): CustomDecorator => SetMetadata(NEEDS, permission);

/** A route also for whoever still has a password that somebody else set. */
export const GIVEN_PASSWORD = 'accord:given-password';
export const WithGivenPassword = (): CustomDecorator => SetMetadata(GIVEN_PASSWORD, true);

/** A route anyone may open, signed in or not. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);
