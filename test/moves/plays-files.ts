import { addDays } from '../../src/kernel/clock';
import { IDLE, pick, played, type Move, type Played, type Scene } from './move';
import type { PlayerKey } from './players';

interface Question {
  question: string;
  open: boolean;
  options: { value: string }[];
}

const WHY = 'Compared by their numbers and addresses';

/** Hands a file in, chooses what it leaves open, and applies it. */
async function handIn(scene: Scene, player: PlayerKey, kind: string, lines: string[], which: number): Promise<Played> {
  const checked = await scene.ask(player, 'POST', `/imports?kind=${kind}&name=${kind}.csv`, lines.join('\n'));
  if (checked.status >= 300) return played(player, checked);
  const { id, questions = [] } = checked.body as { id: number; questions?: Question[] };
  const choices = questions
    .filter(({ open, options }) => open && options.length > 0)
    .map(({ question, options }, index) => ({ question, value: pick(options, which + index).value, reason: WHY }));
  if (choices.length > 0) await scene.ask(player, 'POST', `/imports/${id}/choices`, { choices });
  return played(player, await scene.ask(player, 'POST', `/imports/${id}/moves`, { move: 'apply' }));
} // prettier-ignore

async function names(scene: Scene): Promise<string[]> {
  const rows = await scene.rows<{ name: string }>(`SELECT name FROM partner WHERE id > ${scene.from.partner} ORDER BY id`);
  return rows.map(({ name }) => name);
} // prettier-ignore

const officeOf = (player: PlayerKey): string =>
  player === 'awayFocal' ? 'ZA' : player === 'affiliate' ? 'ZF' : 'ZH';

export async function filePartners(scene: Scene, move: Move): Promise<Played> {
  const { a, b, c } = move;
  const player = scene.player(move, 'focal', 'analyst1', 'affiliate', 'awayFocal');
  const known = await names(scene);
  const group = b % 2 === 0 ? pick(known, c) : '';
  const alias = b % 3 === 0 ? pick(known, a) : '';
  const name = c % 3 === 0 ? `${pick(known, a)} Ltd` : `Newcomer ${scene.word} ${a}`;
  const lines = ['name,partner kind,country,office,group,aliases', `${name},company,SN,${officeOf(player)},${group},${alias}`];
  return handIn(scene, player, 'partners', lines, c);
} // prettier-ignore

/** Rows in every state, agreed on any day, found running or not, of partners known or new. */
export async function fileEngagements(scene: Scene, move: Move): Promise<Played> {
  const { a, b, c } = move;
  const player = scene.player(move, 'focal', 'focal2', 'both', 'analyst1', 'awayFocal');
  const known = await names(scene);
  const today = scene.world.clock.today();
  const row = (at: number): string => {
    const begins = addDays(today, ((b + at * 7) % 60) - 50);
    const state = pick(['agreed', 'active', 'active', 'closed', 'draft'], c + at);
    const agreedOn = at % 2 === 0 ? addDays(today, -((a + at) % 90)) : '';
    const isRunning = (a + at) % 3 > 0 && state === 'active';
    const running = isRunning ? `yes,${begins},It had begun before anybody asked us` : ',,';
    const partner = (b + at) % 5 === 4 ? `Stranger ${scene.word} ${at}` : pick(known, c + at);
    const country = pick(['SN', 'ML'], a + at);
    const kind = (c + at) % 7 === 0 ? 'collaboration' : 'partnership';
    return `F-${scene.word}-${(a + at) % 5},Talks by file ${scene.word} ${(a + at) % 5},${kind},${pick(['implementation', 'innovation'], b)},${officeOf(player)},${country},${partner},company,SN,${begins},${state},${agreedOn},${running}`; // prettier-ignore
  };
  const head = 'reference,title,engagement kind,type,office,countries,partner,partner kind,partner country,starts on,state,agreed on,found running,found running since,found running reason'; // prettier-ignore
  const lines = [head, ...Array.from({ length: 1 + (b % 2) }, (_, at) => row(at))];
  return handIn(scene, player, 'engagements', lines, c);
}

/** Gifts on any day, of anybody, said to be without clearance or not; a reference met again may correct one. */
export async function fileGifts(scene: Scene, move: Move): Promise<Played> {
  const { a, b, c } = move;
  const player = scene.player(move, 'focal', 'focal2', 'analyst1', 'affiliate');
  const known = await names(scene);
  const today = scene.world.clock.today();
  const row = (at: number): string => {
    const day = addDays(today, pick([0, -2, -8, -30, -100], c + at));
    const without = (a + at) % 2 === 0 ? 'yes,It came by post without a word' : ',';
    const amount = pick(['100', '100', '20000', '700000'], b + at);
    const partner = pick(known, player === 'affiliate' ? 6 : c % 2 === 0 ? c + at : c % 2);
    return `G-${scene.word}-${(a + at) % 4},${partner},,${officeOf(player)},${day},cash,USD,${amount},other,earmarked,${without},Told late by the bank of it`; // prettier-ignore
  };
  const head = 'reference,partner,public label,office,received on,form,currency,amount,channel,earmarking,received without clearance,received without clearance reason,day reason'; // prettier-ignore
  const lines = [head, ...Array.from({ length: 1 + (b % 2) }, (_, at) => row(at))];
  return handIn(scene, player, 'contributions', lines, c);
}

const BY: Readonly<Record<string, readonly PlayerKey[]>> = {
  agree: ['chief', 'chief2', 'both'],
  run: ['analyst1', 'analyst2', 'analyst3', 'analystOfHome'],
  confirm: ['focal', 'analyst1', 'affiliate'],
  accept: ['analyst1', 'analyst2', 'analyst3'],
};

interface Waiting {
  id: number;
  act: string;
  officeId: number;
}

/** Rows of files that wait for somebody’s act: one office’s, for one act. */
export async function fileWaiting(scene: Scene, move: Move): Promise<Played> {
  const { b, c } = move;
  const { from, world } = scene;
  const rows = await scene.rows<Waiting>(`
    SELECT e.id AS id, r.act AS act, e.office_id AS "officeId" FROM engagement e
      JOIN engagement_request r ON r.engagement_id = e.id WHERE e.state = 'in_review' AND e.id > ${from.engagement}
    UNION ALL SELECT id, CASE WHEN override_reason IS NOT NULL OR day_reason IS NOT NULL THEN 'accept'
      ELSE 'confirm' END, office_id FROM contribution WHERE state = 'recorded' AND id > ${from.gift}
      AND (import_id IS NOT NULL OR override_reason IS NOT NULL OR day_reason IS NOT NULL)
    ORDER BY 2, 1`);
  if (rows.length === 0) return IDLE;
  const { act, officeId: office } = pick(rows, b);
  const ids = rows.filter((row) => row.act === act && row.officeId === office).map(({ id }) => id);
  const isAway = office === world.offices.away && act === 'agree';
  const player = scene.player(move, ...(isAway ? (['awayChief'] as const) : (BY[act] ?? [])));
  const said = { act, office, ids, all: false, sendBack: c % 9 === 0, note: 'Please ask for it first' };
  const answer = await scene.ask(player, 'POST', '/waiting-rows', said);
  const done = answer.status < 300 && (answer.body as { done: number }).done > 0;
  return { player, outcome: done ? 'done' : 'refused' };
}
