import { IDLE, pick, played, type Move, type Played, type Scene } from './move';

interface Row {
  id: number;
  name: string;
  kind: string;
  size: string | null;
  countryCode: string;
  sector: string | null;
  parentId: number | null;
  leadOfficeId: number;
}

const KEEPS = ['focal', 'focal2', 'chief', 'analyst1', 'analystOfHome'] as const;
const ANALYSTS = ['analyst1', 'analyst2', 'analyst3', 'analystOfHome'] as const;

async function partners(scene: Scene): Promise<Row[]> {
  const rows = await scene.rows<Row>(`SELECT id, name, kind, size, country_code AS "countryCode", sector,
      parent_id AS "parentId", lead_office_id AS "leadOfficeId" FROM partner
    WHERE id > ${scene.from.partner} AND merged_into_id IS NULL ORDER BY id`);
  return rows;
}

/** Those first in the story more often than later ones: they are the cleared ones. */
function some(rows: readonly Row[], { a, b }: Move): Row {
  return pick(rows, b % 2 === 0 ? a : a % 3);
}

function saidOf({ id: _id, parentId, ...row }: Row): Record<string, unknown> {
  return {
    ...row,
    ...{ parent: parentId === null ? null : `#${parentId}`, listing: 'internal', listingUntil: null },
    ...{ website: null, note: null, aliases: [], lei: null, registerNumber: null, duns: null, vat: null },
  };
}

async function changed(scene: Scene, move: Move, row: Row, change: Record<string, unknown>): Promise<Played> {
  const isOfFriends = row.leadOfficeId === scene.world.offices.friends;
  const player = scene.player(move, ...(isOfFriends ? (['affiliate', 'analyst1'] as const) : KEEPS));
  return played(player, await scene.ask(player, 'PUT', `/partners/${row.id}`, { ...saidOf(row), ...change }));
}

export async function addPartner(scene: Scene, move: Move): Promise<Played> {
  const { a, b, c } = move;
  const known = await partners(scene);
  const player = scene.player(move, ...KEEPS, 'affiliate');
  const { offices } = scene.world;
  const answer = await scene.ask(player, 'POST', '/partners', {
    ...saidOf(pick(known, a)),
    ...{ name: b % 2 === 0 ? `Latecomer ${scene.word} ${c}` : `${pick(known, a).name} SA`, sector: null },
    ...{ parent: c % 3 === 0 ? null : `#${pick(known, c).id}`, parentEvidence: 'Its annual report, page 3' },
    leadOfficeId: player === 'affiliate' ? offices.friends : offices.home,
    confirmedNew: c % 5 > 0,
  });
  return played(player, answer);
}

export async function renamePartner(scene: Scene, move: Move): Promise<Played> {
  const row = some(await partners(scene), move);
  const first = row.name.replace(/^Northern Munitions and /i, '');
  const names = [`Northern Munitions and ${first}`, first, row.name.toUpperCase(), `${row.name} SA`];
  return changed(scene, move, row, {
    name: pick(names, move.c),
    aliases: move.c % 5 === 0 ? [row.name] : [],
  });
}

export async function changePartner(scene: Scene, move: Move): Promise<Played> {
  const { c } = move;
  const changes = [{ countryCode: pick(['SN', 'ML', 'US'], c) }, { sector: pick(['25', '01', null], c) }, { kind: pick(['company', 'foundation'], c) }]; // prettier-ignore
  return changed(scene, move, some(await partners(scene), move), pick(changes, move.b));
}

/** Owners come, go and are called otherwise. */
export async function changeOwner(scene: Scene, move: Move): Promise<Played> {
  const { c } = move;
  const row = some(await partners(scene), move);
  const [owner] = await scene.rows<{ id: number }>(
    `SELECT id FROM related_party WHERE partner_id = ${row.id} AND relation = 'owner' ORDER BY id`,
  );
  const player = scene.player(move, ...KEEPS);
  const path = `/partners/${row.id}/related-parties`;
  if (owner && c % 3 === 0) return played(player, await scene.ask(player, 'DELETE', `${path}/${owner.id}`));
  const said = { relation: 'owner', kind: 'person', name: `Owner ${scene.word} ${c % 4}`, countryCode: null };
  const answer = owner && c % 3 === 1
    ? await scene.ask(player, 'PUT', `${path}/${owner.id}`, said)
    : await scene.ask(player, 'POST', path, said); // prettier-ignore
  return played(player, answer);
}

/** Says that a partner belongs to another; the fifth of a story is cleared with its group. */
export async function sayGroup(scene: Scene, move: Move): Promise<Played> {
  const { b, c } = move;
  const rows = await partners(scene);
  const parent = b % 3 === 0 ? pick(rows, c) : pick(rows, 4);
  const row = pick(rows, move.a);
  return changed(scene, move, row, { parent: `#${parent.id}`, parentEvidence: b % 4 === 0 ? null : 'Its own annual report' }); // prettier-ignore
}

export async function leaveGroup(scene: Scene, move: Move): Promise<Played> {
  const members = (await partners(scene)).filter(({ parentId }) => parentId !== null);
  return members.length === 0 ? IDLE : changed(scene, move, pick(members, move.a), { parent: null });
}

export async function decideClaim(scene: Scene, move: Move): Promise<Played> {
  const claims = await scene.rows<{ id: number }>(
    `SELECT id FROM group_claim WHERE state = 'open' AND partner_id > ${scene.from.partner} ORDER BY id`,
  );
  if (claims.length === 0) return IDLE;
  const player = scene.player(move, ...ANALYSTS);
  const said = { move: move.b % 5 === 0 ? 'refuse' : 'confirm', evidence: 'The register of companies', note: 'Read' };
  return played(player, await scene.ask(player, 'POST', `/group-claims/${pick(claims, move.a).id}/moves`, said));
} // prettier-ignore

export async function answerQuestion(scene: Scene, move: Move): Promise<Played> {
  const questions = await scene.rows<{ id: number }>(
    `SELECT id FROM identity_question WHERE state = 'open' AND partner_id > ${scene.from.partner} ORDER BY id`,
  );
  if (questions.length === 0) return IDLE;
  const player = scene.player(move, ...ANALYSTS);
  const said = { answer: move.b % 4 === 0 ? 'reassess' : 'same', reason: 'Seen in the register of companies' };
  return played(player, await scene.ask(player, 'POST', `/identity-questions/${pick(questions, move.a).id}/answer`, said));
} // prettier-ignore

const MERGERS = ['analyst1', 'analyst2', 'analyst3', 'administrator'] as const;

export async function proposeMerge(scene: Scene, move: Move): Promise<Played> {
  const { a, b, c } = move;
  const pairs = await pairsOf(scene);
  if (pairs.length === 0) return IDLE;
  // The first two of a story are cleared: more often one of them is in it.
  const near = pairs.filter(({ lowId }) => lowId <= scene.from.partner + 2);
  const { id, lowId, highId } = pick(b % 3 > 0 && near.length > 0 ? near : pairs, a);
  const player = scene.player(move, ...MERGERS);
  const said = { move: 'merge', note: 'Entered twice', keepId: c % 2 === 0 ? lowId : highId };
  return played(player, await scene.ask(player, 'POST', `/partner-pairs/${id}/moves`, said));
}

interface Pair {
  id: number;
  lowId: number;
  highId: number;
}

function pairsOf(scene: Scene, more = ''): Promise<Pair[]> {
  return scene.rows<Pair>(`SELECT id, low_id AS "lowId", high_id AS "highId" FROM partner_pair
    WHERE low_id > ${scene.from.partner} ${more} ORDER BY id`);
}

export async function decideMerge(scene: Scene, move: Move): Promise<Played> {
  const proposed = await pairsOf(scene, `AND EXISTS (SELECT 1 FROM partner_merge m WHERE m.state = 'proposed'
    AND ((m.keep_id = low_id AND m.other_id = high_id) OR (m.keep_id = high_id AND m.other_id = low_id)))`);
  if (proposed.length === 0) return IDLE;
  const player = scene.player(move, ...ANALYSTS);
  const said = { move: move.b % 6 === 0 ? 'refuse_merge' : 'confirm_merge', note: 'Compared again', keepId: null };
  return played(player, await scene.ask(player, 'POST', `/partner-pairs/${pick(proposed, move.a).id}/moves`, said));
} // prettier-ignore

export async function undoMerge(scene: Scene, move: Move): Promise<Played> {
  const merged = await scene.rows<{ id: number }>(
    `SELECT id FROM partner WHERE merged_into_id IS NOT NULL AND id > ${scene.from.partner} ORDER BY id`,
  );
  if (merged.length === 0) return IDLE;
  const player = scene.player(move, ...ANALYSTS);
  const answer = await scene.ask(player, 'POST', `/partners/${pick(merged, move.a).id}/unmerge`, { note: 'Two after all' });
  return played(player, answer);
} // prettier-ignore
