import { mayAsk } from '../../access/permissions';
import { casesOf } from '../../due-diligence/cases/of-partner';
import { IdentityQuestion } from '../../due-diligence/identity/identity-question.entity';
import { nextCheckIn } from '../../due-diligence/monitoring/next-check-in';
import { lastAnswer } from '../../due-diligence/triage/last-answer';
import { rolesOf } from '../../kernel/actor';
import { translate } from '../../texts/translator';
import { LINES, type Section } from './section';

/** Cases, the day it is looked at next, the last answer, and whether an analyst is asked if it is still who was judged. */
export const dueDiligence: Section = async ({ read, actor, locale, row: { partner } }) => {
  const roles = rolesOf(actor);
  const staff = mayAsk(roles, 'cases.read');
  const maySeeMonitoring = mayAsk(roles, 'monitoring.read');
  const [cases, answer, due, question] = await Promise.all([
    staff ? casesOf(read, actor, partner.id, LINES) : [],
    staff ? lastAnswer(read, partner.id) : undefined,
    maySeeMonitoring ? nextCheckIn(read, actor, partner.id) : null,
    read.findOneBy(IdentityQuestion, { partnerId: partner.id, state: 'open' }),
  ]);
  return {
    staff,
    maySeeMonitoring,
    question,
    mayTriage: mayAsk(roles, 'triage.ask'),
    answer: answer ?? null,
    nextCheckIn: due,
    cases: cases.map((each) => ({ ...each, stateText: translate(locale, `case.state.${each.state}`) })),
  };
};
