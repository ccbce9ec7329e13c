import { mayAsk } from '../../access/permissions';
import { engagementsOf } from '../../engagements/of-partner';
import { rolesOf } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import { LINES, type Section } from './section';

export const engagements: Section = async ({ read, actor, locale, row }) => {
  const lines = mayAsk(rolesOf(actor), 'engagements.read')
    ? await engagementsOf(read, row.partner.id, LINES)
    : [];
  return {
    engagements: lines.map((each) => ({
      ...each,
      kindText: translate(locale, `engagements.kind.${each.kind}`),
      stateText: translate(locale, `engagements.state.${each.state}`),
    })),
  };
};
