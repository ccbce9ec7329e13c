import type { Actor, Locale } from '../../kernel/actor';
import { formatMoney } from '../../texts/format';
import { translate } from '../../texts/translator';
import type { RawQuery } from '../../web/list';
import { waitingHref } from './tell-of-waiting';
import { ACT_RULES, WAITING_ACTS, type WaitingAct } from './waiting-act';
import type { WaitingRow } from './waiting-rows';
import type { WaitingGroup, WaitingRowsService } from './waiting-rows.service';

/** The page of what waits: the groups of this person, and the rows of the one that is open. */
export async function waitingPage(
  waiting: WaitingRowsService,
  actor: Actor,
  locale: Locale,
  query: RawQuery,
): Promise<object> {
  const groups = await waiting.groups(actor);
  const open =
    groups.find((each) => isAsked(each, query)) ?? (query.act === undefined ? groups[0] : undefined);
  const rows = open ? await waiting.rows(actor, open.act, open.officeId) : [];
  const say = (key: string, values?: Record<string, string | number>): string =>
    translate(locale, `waiting_rows.${key}`, values);
  return {
    titleKey: 'waiting_rows.title',
    groups: groups.map(({ act, officeId, office, count }) => ({
      label: say(`waiting.${act}`, { count, office }),
      href: waitingHref(act, officeId),
      current: open?.act === act && open.officeId === officeId,
    })),
    open: open && {
      ...{ act: open.act, office: open.officeId },
      // Gifts are confirmed, whatever they waited for.
      chosen: say(`chosen.${open.act === 'accept' ? 'confirm' : open.act}`),
      all: say(`all.${open.act === 'accept' ? 'confirm' : open.act}`),
      lede: say(`lede.${open.act}`),
    },
    hasDays: rows.some(({ since, day }) => since !== null || day !== null),
    hasReasons: rows.some(({ reason }) => reason !== null),
    rows: open ? rows.map((row) => rowShown(row, open.act, locale)) : [],
  };
}

function isAsked({ act, officeId }: WaitingGroup, { act: asked, office }: RawQuery): boolean {
  return WAITING_ACTS.some((each) => each === asked) && act === asked && String(officeId) === office;
}

function rowShown(row: WaitingRow, act: WaitingAct, locale: Locale): object {
  const { id, number, title, who, since, day, reason } = row;
  const isEngagement = ACT_RULES[act].about === 'engagement';
  return {
    ...{ id, number, title, who, since, day, reason, read: `${id}:${row.version}` },
    href: isEngagement ? `/engagements/${id}` : `/contributions/${id}`,
    what:
      row.state === null
        ? formatMoney(locale, row.amountMinor ?? 0, row.currency ?? 'USD')
        : translate(locale, `engagements.state.${row.state}`),
    refusals: row.refusals.map(({ key, values }) => translate(locale, key, values)),
  };
}
