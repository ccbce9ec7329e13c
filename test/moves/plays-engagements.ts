import { addDays } from '../../src/kernel/clock';
import { askMany, IDLE, pick, played, type Move, type Played, type Scene } from './move';
import type { PlayerKey } from './players';

interface Row {
  id: number;
  title: string;
  kind: string;
  typeId: number;
  startsOn: string;
  endsOn: string | null;
  agreement: string;
  officeId: number;
  state: string;
}

const OFFICE = ['focal', 'focal2', 'chief', 'both', 'analyst1', 'analystOfHome'] as const;
const COUNTRIES = ['SN', 'ML', 'CI'];
const ENDS = [null, '2017-12-31', '2018-06-30', '2019-12-31', '2035-12-31'];

/** The engagements of a story, those under way more often than others. */
async function someEngagement(scene: Scene, which: number, states?: readonly string[]): Promise<Row | null> {
  const rows = await scene.rows<Row>(`SELECT id, title, kind, type_id AS "typeId", starts_on AS "startsOn",
      ends_on AS "endsOn", agreement, office_id AS "officeId", state FROM engagement
    WHERE id > ${scene.from.engagement} ORDER BY id`);
  const fitting = rows.filter(({ state }) => states?.includes(state) ?? !['closed', 'cancelled'].includes(state));
  const found = fitting.length > 0 ? fitting : states ? [] : rows;
  return found.length === 0 ? null : pick(found, which);
} // prettier-ignore

export async function partnerIds(scene: Scene): Promise<number[]> {
  const rows = await scene.rows<{ id: number }>(`SELECT id FROM partner WHERE id > ${scene.from.partner} ORDER BY id`);
  return rows.map(({ id }) => id);
} // prettier-ignore

export async function addEngagement(scene: Scene, move: Move): Promise<Played> {
  const { a, b, c } = move;
  const { offices, typeIds, clock } = scene.world;
  const ids = await partnerIds(scene);
  const player = scene.player(move, 'focal', 'focal2', 'both', 'chief', 'awayFocal');
  const officeId = player === 'awayFocal' ? offices.away : offices.home;
  const said = {
    ...{ title: `Talks of ${scene.word}`, kind: b % 6 === 0 ? 'collaboration' : 'partnership' },
    ...{ typeId: pick(typeIds, b), theme: null, purpose: null, officeId, otherOfficeIds: [], workshop: null },
    ...{ startsOn: addDays(clock.today(), (c % 40) - 35), endsOn: pick(ENDS, c) },
    ...{ agreement: b % 4 === 0 ? 'none' : 'memorandum', countryCodes: [pick(COUNTRIES, b)] },
    // Those first in the story are cleared more often than those who come later.
    partnerIds: [...new Set([pick(ids, a % 3 === 0 ? a : a % 2), ...(a % 5 === 0 ? [pick(ids, c)] : [])])],
  };
  // Now and then with another of an office that may be somebody else's, in one request.
  const items =
    move.who % 4 === 1 ? [said, { ...said, officeId: pick([offices.home, offices.away], b) }] : [said];
  const answer = await askMany(scene, player, '/engagements', { mode: c % 2 === 0 ? 'all' : 'good', items });
  return played(player, answer);
}

/** One thing or two are another than before. */
export async function editEngagement(scene: Scene, move: Move): Promise<Played> {
  const { a, b, c } = move;
  const running = b % 3 === 0 ? undefined : (['agreed', 'active', 'suspended'] as const);
  const row = (await someEngagement(scene, a, running)) ?? (await someEngagement(scene, a));
  if (!row) return IDLE;
  const { id, state: _state, ...said } = row;
  const parts = await scene.rows<{ id: number }>(`SELECT partner_id AS "id" FROM engagement_partner
    WHERE engagement_id = ${id} ORDER BY id`);
  const countries = await scene.rows<{ code: string }>(`SELECT country_code AS code FROM engagement_country
    WHERE engagement_id = ${id} ORDER BY id`);
  const before = {
    ...{ ...said, theme: null, purpose: null, otherOfficeIds: [], workshop: null },
    ...{ partnerIds: parts.map((each) => each.id), countryCodes: countries.map(({ code }) => code) },
  };
  const another = pick(await partnerIds(scene), c);
  const edits: object[] = [
    { partnerIds: [...new Set([...before.partnerIds, another])] },
    { partnerIds: [another] },
    { partnerIds: before.partnerIds.slice(0, 1) },
    { typeId: pick(scene.world.typeIds, c) },
    { countryCodes: [...new Set([...before.countryCodes, pick(COUNTRIES, c)])] },
    { countryCodes: [pick(COUNTRIES, c)] },
    { endsOn: pick(ENDS, c) },
    { startsOn: addDays(row.startsOn, (c % 60) - 40) },
    { agreement: pick(['none', 'memorandum', 'framework'], c) },
    { kind: c % 2 === 0 ? 'partnership' : 'collaboration' },
    { title: `Talks of ${scene.word} ${c}` },
  ];
  const player = scene.player(move, ...(row.officeId === scene.world.offices.away ? (['awayFocal'] as const) : OFFICE));
  const input = { ...before, ...pick(edits, b), ...(c % 4 === 0 ? pick(edits, c) : {}) };
  return played(player, await scene.ask(player, 'PUT', `/engagements/${id}`, input));
} // prettier-ignore

/** Other terms that wait are agreed, sent back or taken back. */
export async function decideAmendment(scene: Scene, move: Move): Promise<Played> {
  const { a, b, c } = move;
  const waiting = await scene.rows<{ id: number; engagementId: number; officeId: number }>(
    `SELECT id, engagement_id AS "engagementId", office_id AS "officeId" FROM engagement_amendment
     WHERE engagement_id > ${scene.from.engagement} ORDER BY id`,
  );
  if (waiting.length === 0) return IDLE;
  const { id, engagementId, officeId } = pick(waiting, a);
  const chiefs = officeId === scene.world.offices.away ? (['awayChief'] as const) : (['chief', 'chief2', 'both'] as const);
  const player = scene.player(move, ...chiefs);
  const said = { move: b % 8 === 0 ? 'return' : c % 9 === 0 ? 'take_back' : 'agree', note: 'As we talked about' };
  return played(player, await scene.ask(player, 'POST', `/engagements/${engagementId}/amendments/${id}/moves`, said));
} // prettier-ignore

/** What comes next in a state, by whom; the last is what may be tried besides. */
const NEXT: Readonly<Record<string, readonly (readonly [string, ...PlayerKey[]])[]>> = {
  draft: [['submit', ...OFFICE], ['submit', ...OFFICE], ['enter_running', ...OFFICE], ['cancel', 'focal']],
  in_review: [
    ['approve', 'chief', 'chief2', 'both'],
    ['approve', 'chief', 'chief2', 'both'],
    ['accept_running', 'analyst1', 'analyst2', 'analystOfHome'],
    ['override', 'general'],
    ['return', 'chief'],
    ['refuse_running', 'analyst1'],
  ],
  agreed: [['start', ...OFFICE], ['start', ...OFFICE], ['override', 'general'], ['cancel', 'focal']],
  active: [['suspend', ...OFFICE], ['suspend', ...OFFICE], ['close', 'focal']],
  suspended: [['resume', 'chief', 'chief2'], ['resume', 'chief2', 'both'], ['override', 'general'], ['close', 'chief']],
}; // prettier-ignore

const EVERY = ['submit', 'approve', 'start', 'resume', 'accept_running', 'override', 'enter_running'];

export async function moveEngagement(scene: Scene, move: Move): Promise<Played> {
  const { a, b, c } = move;
  const row = await someEngagement(scene, a);
  if (!row) return IDLE;
  const next = NEXT[row.state];
  const isAway = row.officeId === scene.world.offices.away;
  const [name, ...by] = next && b % 10 > 0 ? pick(next, c) : ([pick(EVERY, c), ...OFFICE] as const);
  const away: readonly PlayerKey[] = ['approve', 'resume', 'return'].includes(name)
    ? ['awayChief']
    : ['awayFocal'];
  const player = scene.player(move, ...(isAway && b % 4 > 0 ? away : by));
  const since = addDays(scene.world.clock.today(), -(b % 5));
  const note = b % 13 === 0 ? '.' : 'It had begun before anybody asked us';
  const said = { move: name, note, ...(name === 'enter_running' ? { since } : {}) };
  return played(player, await scene.ask(player, 'POST', `/engagements/${row.id}/moves`, said));
}
