import { Notice } from '../../src/notices/notice.entity';
import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { mentionedIn, notesFor } from '../../src/due-diligence/talk/talk';
import { ROLES } from '../../src/kernel/actor';
import type { SignedIn } from '../support/app';
import { json, openFileWorld, post, type FileWorld } from './file.support';

test('who may read restricted notes', () => {
  const readers = ROLES.filter((role) => notesFor([role], 'chief').read);
  expect(readers).toEqual(['chief', 'committee_member', 'director_general', 'analyst', 'auditor']);
  expect(notesFor(['auditor'], 'chief').write).toBe(false);
  expect(notesFor(['chief'], 'regional_director').read).toBe(false);
});

test('a whole name after @ calls on a person', () => {
  const people = [
    { id: 1, name: 'Ana Made-Up' },
    { id: 2, name: 'Béla Pretend' },
  ];
  expect(mentionedIn('Please look, @béla pretend, and @Ana.', people)).toEqual([2]);
});

describe('on a case', () => {
  let world: FileWorld;
  let id: number;
  beforeAll(async () => {
    world = await openFileWorld();
    id = await world.draft('Made-up Works');
  });
  afterAll(() => world.close());
  const api = (path: string): string => `/api/v1/due-diligence/cases/${id}/${path}`;
  const noticesOf = (who: SignedIn) => world.database.read.findBy(Notice, { userId: who.userId });

  test('a comment tells whom it calls on, and is taken back by its author alone', async () => {
    const said = { text: 'Is this the same owner?', mentions: String(world.analyst.userId) };
    await post(world.focalPoint, `/cases/${id}/comments`, said).expect(303);
    const page = await world.analyst.agent.get(`/cases/${id}`).expect(200, /Is this the same owner/);
    expect(page.text).not.toContain('/withdrawal');
    expect(await noticesOf(world.analyst)).toEqual([
      expect.objectContaining({ kind: 'talk.notice.mentioned', href: `/cases/${id}#comments` }),
    ]);
    const { body } = await world.chief.agent.get(api('comments')).expect(200);
    const [{ id: commentId } = { id: 0 }] = (body as { items: { id: number }[] }).items;
    expect((await json(world.chief, 'post', api(`comments/${commentId}/withdrawal`), {})).status).toBe(403);
    await post(world.focalPoint, `/cases/${id}/comments/${commentId}/withdrawal`, {}).expect(303);
    await world.analyst.agent.get(`/cases/${id}`).expect(200, /<del>Is this the same owner/);
  });

  test('nobody is called on who may not read the case', async () => {
    const stranger = await world.signIn('focal_point', world.elsewhere);
    const said = { text: 'Look', mentions: [stranger.userId] };
    expect((await json(world.focalPoint, 'post', api('comments'), said)).status).toBe(422);
    await stranger.agent.get(api('comments')).expect(404);
  });

  test('restricted notes are for those who assess and decide', async () => {
    await post(world.analyst, `/cases/${id}/notes`, { text: 'A word from the authorities' }).expect(303);
    await world.analyst.agent.get(`/cases/${id}`).expect(200, /A word from the authorities/);
    await world.chief.agent.get(api('notes')).expect(200, /A word from the authorities/);
    const office = await world.focalPoint.agent.get(`/cases/${id}`).expect(200);
    expect(office.text).not.toContain('A word from the authorities');
    await world.focalPoint.agent.get(api('notes')).expect(403);
    expect((await json(world.focalPoint, 'post', api('notes'), { text: 'Mine' })).status).toBe(403);
    const auditor = await world.signIn('auditor');
    await auditor.agent.get(api('notes')).expect(200, /A word from the authorities/);
    const trail = await world.database.read.findBy(AuditEntry, { verb: 'case.note' });
    expect(JSON.stringify(trail)).not.toContain('authorities');
    for (const locale of ['fr', 'es', 'en']) {
      await post(world.analyst, '/language', { locale, back: '/' });
      await world.analyst.agent.get(`/cases/${id}`).expect(200);
    }
  });
});
