import { Injectable } from '@nestjs/common';
import { rolesOf, type Actor, type Locale } from '../kernel/actor';
import { mayAsk } from '../access/permissions';
import { AuditEntry } from '../audit/audit-entry.entity';
import { UnitOfWork } from '../audit/unit-of-work';
import { Database } from '../database/database';
import { keptTriages, triageLine, type TriageLine } from '../due-diligence/triage/kept-triages';
import type { TriageResult } from '../due-diligence/triage/triage';
import { countryName, formatDay } from '../texts/format';
import { translate } from '../texts/translator';
import { askedFor, atGate, dueDiligenceHint, type PartnerAtHand } from './engagement';
import { mayWriteAt } from './engagement-check';
import { openMoves } from './engagement-moves';
import { partnersAtHand, type EngagementWithParts } from './engagement-parts';
import { clearanceMark, periodText } from './engagement.pages';
import { warningsOf } from './outlasting';
import { amendmentShown } from './amendments/amendment.pages';
import { amendmentOf } from './amendments/load-amendment';
import { EngagementRequest } from './engagement-request.entity';
import { typeName } from './partnership-type';

/** A partner of the detail page, with where its clearance stands today. */
interface PartnerShown {
  id: number;
  name: string;
  lead: boolean;
  cleared: boolean;
  /** Until when it is cleared, or why it is not; empty when none is needed. */
  lines: string[];
  hint: TriageResult;
  needed: TriageResult['needed'];
}

const HISTORY_SHOWN = 100;

/** What is in the history beside the moves. */
const DID = [
  'create',
  'change',
  ...['ask', 'agree', 'return', 'take_back'].map((each) => `${each}_amendment`),
];

/** The model of an engagement's page. */
@Injectable()
export class EngagementDetailModel {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  async of(actor: Actor, locale: Locale, engagement: EngagementWithParts): Promise<object> {
    const today = this.work.clock.today();
    const mayOpenCase = mayAsk(rolesOf(actor), 'cases.open');
    const ids = engagement.partners.map(({ id }) => id);
    const atHand = await partnersAtHand(this.database.read, ids, actor);
    const partners = this.partners(engagement, atHand, locale, today);
    const warnings = warningsOf(engagement, atHand, today);
    const [moves, history, kept, request, amendment] = await Promise.all([
      openMoves(this.database.read, actor, engagement, today),
      this.history(engagement.id, locale),
      keptTriages(this.database.read, { engagementId: engagement.id }),
      this.database.read.findOneBy(EngagementRequest, { engagementId: engagement.id }),
      amendmentOf(this.database.read, actor, engagement),
    ]);
    const over = ['closed', 'cancelled'].includes(engagement.state);
    const say = (key: string): string => translate(locale, `engagements.${key}`);
    return {
      title: engagement.title,
      engagement,
      kind: say(`kind.${engagement.kind}`),
      type: typeName(engagement.type, locale),
      state: say(`state.${engagement.state}`),
      next: say(`next.${engagement.state}`),
      agreement: say(`agreement.${engagement.agreement}`),
      period: periodText(engagement, locale),
      countries: engagement.countryCodes.map((code) => countryName(locale, code)).join(', '),
      mark: clearanceMark(engagement, locale),
      clearance: clearanceText(partners, locale),
      warnings: warnings.map(({ key, values }) => translate(locale, key, values)),
      partners,
      request: request && {
        ...request,
        what: say(`request.${request.act}`),
        state: say(`state.${request.state}`),
      },
      amendment: amendment && amendmentShown(locale, engagement, amendment),
      moves: moves.map(({ move, note, refusals }) => ({
        move,
        note,
        label: say(`move.${move}`),
        ...(move === 'enter_running'
          ? { day: { name: 'since', label: say('field.since'), value: engagement.startsOn } }
          : {}),
        refusals: refusals.map(({ key, values }) => translate(locale, key, values)),
      })),
      history,
      mayChange:
        !over && mayAsk(rolesOf(actor), 'engagements.write') && mayWriteAt(actor, engagement.officeId),
      triage: partners.map((each): TriageLine => {
        const query = { partnerId: String(each.id), engagementId: String(engagement.id) };
        const answered = { ...each.hint, partnerName: each.name, reasonKey: each.hint.reason.key };
        const offered = mayOpenCase && !over && !each.cleared;
        return triageLine(locale, answered, kept.get(each.id), offered ? query : null);
      }),
    };
  }

  private partners(
    engagement: EngagementWithParts,
    atHand: readonly PartnerAtHand[],
    locale: Locale,
    today: string,
  ): PartnerShown[] {
    const leads = new Set(engagement.partners.filter(({ lead }) => lead).map(({ id }) => id));
    return atHand.map((partner) => {
      const hint = dueDiligenceHint(engagement, partner);
      const { cleared, until, reasons } = atGate(partner, askedFor(engagement), today).clearance;
      const lines = cleared
        ? [translate(locale, 'engagements.cleared_until', { day: formatDay(locale, until ?? today) })]
        : reasons.map(({ key, values }) => translate(locale, key, values));
      return {
        id: partner.id,
        name: partner.name,
        lead: leads.has(partner.id),
        cleared,
        lines: cleared || hint.needed !== 'no' ? lines : [],
        hint,
        needed: hint.needed,
      };
    });
  }

  private async history(id: number, locale: Locale): Promise<object[]> {
    const entries = await this.database.read.find(AuditEntry, {
      where: { subject: 'engagement', subjectId: String(id) },
      order: { seq: 'DESC' },
      take: HISTORY_SHOWN,
    });
    return entries.map((entry) => ({
      when: entry.at,
      who: entry.actorName,
      what: verbText(entry.verb, locale),
      note: noteOf(entry.detail),
    }));
  }
}

/** In one line: who is cleared, whatever mark it carries. */
function clearanceText(partners: readonly PartnerShown[], locale: Locale): string {
  const asked = partners.filter(({ needed }) => needed !== 'no');
  if (asked.length === 0) return translate(locale, 'engagements.clearance_not_needed');
  const count = asked.filter(({ cleared }) => !cleared).length;
  if (count === 0) return translate(locale, 'engagements.cleared_all');
  return translate(locale, 'engagements.cleared_some', { count });
}

function verbText(verb: string, locale: Locale): string {
  const did = verb.split('.').at(-1) ?? '';
  const known = DID.includes(did) ? 'did' : 'move';
  return translate(locale, `engagements.${known}.${did}`);
}

function noteOf(detail: string): string {
  const note = (JSON.parse(detail) as { note?: unknown } | null)?.note;
  return typeof note === 'string' ? note : '';
}
