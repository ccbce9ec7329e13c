import { givenByYear } from '../../contributions/of-partner';
import { giftOffices } from '../../partners/gift.scope';
import type { Section } from './section';

export const gifts: Section = async ({ read, actor, row }) => ({
  given: (await givenByYear(read, actor, row.partner.id)).map(({ givenMinor, ...each }) => ({
    ...each,
    usdMinor: givenMinor,
  })),
  ownGifts: giftOffices(actor) !== 'all',
});
