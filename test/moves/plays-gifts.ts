import { addDays } from '../../src/kernel/clock';
import { askMany, IDLE, pick, played, type Move, type Played, type Scene } from './move';
import { partnerIds } from './plays-engagements';
import type { PlayerKey } from './players';

const AMOUNTS = ['250', '250', '9999', '10000', '75000', '600000'];
const GIVES = ['focal', 'focal2', 'both', 'analyst1', 'analystOfHome'] as const;

export async function recordGift(scene: Scene, move: Move): Promise<Played> {
  const player = scene.player(move, ...GIVES, 'affiliate');
  const items = [await giftOf(scene, move, player)];
  // Now and then with another, in one request.
  if (move.who % 4 === 1) items.push(await giftOf(scene, { ...move, a: move.a + 1, b: move.b + 1 }, player));
  const mode = move.c % 2 === 0 ? 'all' : 'good';
  const answer = await askMany(scene, player, '/contributions', { mode, items });
  return played(player, answer);
}

async function giftOf(scene: Scene, { a, b, c }: Move, player: PlayerKey): Promise<object> {
  const { offices, clock } = scene.world;
  const ids = await partnerIds(scene);
  // The last of the story's first partners is the affiliate's.
  const partnerId = player === 'affiliate' ? (ids[6] ?? 0) : pick(ids, a % 2 === 0 ? a : a % 2);
  const isPublic = c % 11 === 0;
  return {
    ...{ partnerId: isPublic ? null : partnerId, publicLabel: isPublic ? 'Sunday market' : null },
    ...{
      officeId: player === 'affiliate' ? offices.friends : offices.home,
      engagementId: null,
      typeId: null,
    },
    ...{ form: 'cash', description: null, valuation: null, currency: b % 5 === 0 ? 'EUR' : 'USD' },
    ...{ amount: pick(AMOUNTS, b), unitsPerUsd: null, rateDay: null, channel: 'other' },
    ...{ receivedOn: dayOf(clock.today(), c), dayReason: b % 2 === 0 ? 'The bank told us late of it' : null },
    ...{ earmarking: 'unearmarked', toBeAllocated: false, bookedAs: 'private_sector' },
  };
}

/** Of today, of the days before, of before the clearances, or of a day to come. */
function dayOf(today: string, c: number): string {
  return addDays(today, pick([0, 0, -1, -3, -10, -20, -50, -120, 2], c));
}

interface Row {
  id: number;
  state: string;
  officeId: number;
  partnerId: number | null;
  publicLabel: string | null;
  receivedOn: string;
  currency: string;
  rateDay: string;
  unitsPerUsd: string;
}

async function someGift(scene: Scene, which: number, state?: string): Promise<Row | null> {
  const rows = await scene.rows<Row>(`SELECT id, state, office_id AS "officeId", partner_id AS "partnerId",
      public_label AS "publicLabel", received_on AS "receivedOn", currency, rate_day AS "rateDay",
      units_per_usd AS "unitsPerUsd" FROM contribution WHERE id > ${scene.from.gift} ORDER BY id`);
  const fitting = rows.filter((row) => row.state === state);
  const found = fitting.length > 0 ? fitting : rows;
  return found.length === 0 ? null : pick(found, which);
}

/** Another day, rate day, giver or amount. */
export async function editGift(scene: Scene, move: Move): Promise<Played> {
  const { a, b, c } = move;
  const row = await someGift(scene, a, 'recorded');
  if (!row) return IDLE;
  const isOfFriends = row.officeId === scene.world.offices.friends;
  const player = isOfFriends ? scene.player(move, 'affiliate', 'analyst1') : scene.player(move, ...GIVES);
  const { partnerId, publicLabel, receivedOn, officeId } = row;
  const drawn = await giftOf(scene, move, isOfFriends ? 'affiliate' : player);
  const said = { ...drawn, partnerId, publicLabel, receivedOn, officeId, currency: 'USD' };
  const typed = { currency: 'EUR', unitsPerUsd: '0.91', rateReason: 'The rate of the bank on that day' };
  const another = pick(await partnerIds(scene), c);
  const edits: object[] = [
    { receivedOn: addDays(receivedOn, (c % 50) - 30) },
    { receivedOn: dayOf(scene.world.clock.today(), c) },
    { ...typed, rateDay: addDays(receivedOn, (c % 20) - 10) },
    { partnerId: another, publicLabel: null },
    { amount: pick(AMOUNTS, c) },
  ];
  return played(player, await scene.ask(player, 'PUT', `/contributions/${row.id}`, { ...said, ...pick(edits, b) }));
} // prettier-ignore

const NEXT: Readonly<Record<string, readonly (readonly [string, ...PlayerKey[]])[]>> = {
  recorded: [
    ['confirm', 'focal', 'focal2', 'both', 'analyst1'],
    ['confirm', 'focal', 'focal2', 'analyst2', 'analyst3'],
    ['confirm', 'analyst1', 'analyst2', 'affiliate'],
    ['accept_early', 'analyst1', 'analyst2'],
    ['confirm_without_clearance', 'analyst2', 'analyst3'],
    ['confirm_checked', 'analyst1'],
    ['override', 'general'],
    ['cancel', 'focal'],
  ],
  confirmed: [['correct', 'analyst1', 'analyst2'], ['cancel', 'analyst1']],
  cancelled: [['confirm', 'focal']],
}; // prettier-ignore

const EVERY = [
  'confirm',
  'accept_early',
  'confirm_without_clearance',
  'override',
  'correct',
  'confirm_checked',
];

export async function moveGift(scene: Scene, move: Move): Promise<Played> {
  const { a, b, c } = move;
  const row = await someGift(scene, a, b % 3 === 0 ? 'confirmed' : 'recorded');
  if (!row) return IDLE;
  const next = NEXT[row.state] ?? [];
  const [name, ...by] = b % 10 > 0 ? pick(next, c) : ([pick(EVERY, c), ...GIVES] as const);
  const isOfFriends = row.officeId === scene.world.offices.friends && name === 'confirm' && b % 2 === 0;
  const player = scene.player(move, ...(isOfFriends ? (['affiliate'] as const) : by));
  const said = { move: name, note: 'It came by post before we knew' };
  return played(player, await scene.ask(player, 'POST', `/contributions/${row.id}/moves`, said));
}
