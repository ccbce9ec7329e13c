import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ANALYST, giftBody } from '../steps';
import { done, must, type Door, type World } from '../world';

/** Ways to know what one is not to know, and traces that are left. */
export const PRIVACY_DOORS: readonly Door[] = [
  {
    name: 'an affiliate probes the register by references to partners that it does not see',
    try: async (world) => {
      const affiliate = world.as('affiliate');
      const over = { officeId: world.officeOf('affiliate') };
      const { id: own } = done(
        await affiliate.post(
          '/api/v1/contributions',
          giftBody(world, { ...over, publicLabel: 'Door, public' }),
        ),
        'a gift of its own',
      ).json();
      const foreign = world.copy.rows(
        'SELECT id, name FROM partner WHERE lead_office_id <> ? ORDER BY id LIMIT 20',
        over.officeId,
      );
      const shape = async (partnerId: unknown): Promise<string> => {
        const body = giftBody(world, { ...over, partnerId });
        const answers = [
          await affiliate.post('/api/v1/contributions', body),
          await affiliate.put(`/api/v1/contributions/${own}`, body),
        ];
        return answers
          .map(
            ({ status, body: text }) =>
              `${status} ${text.replace(new RegExp(`(?<!\\d)${String(partnerId)}(?!\\d)`, 'g'), 'N')}`,
          )
          .join(' | ');
      };
      const unknown = await shape(99_999_999);
      for (const { id, name } of foreign)
        must(
          (await shape(id)) === unknown,
          `partner ${id} (${name}) is answered otherwise than an unknown one`,
        );
    },
  },
  {
    name: 'an affiliate learns of a foreign partner by the warning of a similar record, and by a parent',
    try: async (world) => {
      const affiliate = world.as('affiliate');
      const foreign = world.one(
        'SELECT id, name, country_code FROM partner WHERE lead_office_id <> ? AND length(name) > 12 ORDER BY id',
        world.officeOf('affiliate'),
      );
      const body = {
        name: foreign.name,
        kind: 'company',
        size: 'large',
        countryCode: foreign.country_code,
        listing: 'internal',
        leadOfficeId: world.officeOf('affiliate'),
      };
      const similar = await affiliate.post('/api/v1/partners', body);
      const said = similar.body.replaceAll(JSON.stringify(foreign.name).slice(1, -1), '');
      must(
        !said.includes(`"id":${foreign.id},`) && !said.includes(`/partners/${foreign.id}"`),
        'the warning points to the foreign record',
      );
      const child = (parent: string) =>
        affiliate.post('/api/v1/partners', {
          ...body,
          name: 'Opaline Door Child',
          parent,
          confirmedNew: true,
        });
      const [seen, unknown] = [await child(`#${foreign.id}`), await child('#99999999')];
      must(
        seen.status === unknown.status,
        `a foreign parent is answered with ${seen.status}, an unknown one with ${unknown.status}`,
      );
    },
  },
  {
    name: 'who raised a concern without a name is told from the log by its hour',
    try: async (world) => {
      const before = world.product.log.length;
      const form = { partnerName: 'Door, unknown', text: 'Something is wrong there, says nobody.' };
      done(await world.as(ANALYST).form('/speak-up', form), 'speaking up');
      await new Promise((later) => setTimeout(later, 200));
      const lines = world.product.log.slice(before).filter((line) => line.includes('speak-up'));
      must(
        lines.every((line) => !/"requestId"|"milliseconds"|"time":\d{13}/.test(line)),
        'the request log tells when and by which request',
      );
      const { raised_on: day } = world.one(
        "SELECT raised_on FROM concern WHERE partner_name = 'Door, unknown'",
      );
      must(String(day).length === 10, 'the register keeps more than the day');
    },
  },
  {
    name: 'answers kept for repeated requests hold tokens and codes',
    try: async (world) => {
      const key = { 'idempotency-key': 'attack-door-0001' };
      const made = done(
        await world.as(ANALYST).post('/api/v1/tokens', { name: 'Kept', scope: 'read', days: 1 }, key),
        'a token',
      ).json();
      const raise = { partnerName: 'Door, kept', text: 'A concern whose code is shown once.' };
      const told = await world
        .as(ANALYST)
        .post('/api/v1/concerns', raise, { 'idempotency-key': 'attack-door-0002' });
      const kept = JSON.stringify(world.copy.rows('SELECT * FROM idempotency_key'));
      must(!kept.includes(made.token as string), 'a token stands in the register in clear');
      const code = told.json().reference as string | undefined;
      if (code) must(!kept.includes(code), 'the code of a concern stands in the register in clear');
    },
  },
  {
    name: 'files of the register and its backups are open to others on the machine',
    try: async (world) => {
      const backup = join(world.copy.home, 'backup.sqlite');
      const env = { ...process.env, ACCORD_HOME: world.copy.home };
      const child = spawn(process.execPath, [resolve('dist', 'src', 'cli.js'), 'backup', backup], { env });
      await new Promise((ended) => child.once('exit', ended));
      const names = readdirSync(world.copy.home, { recursive: true, encoding: 'utf8' });
      must(names.includes('backup.sqlite'), 'no backup was made, so that nothing was tried');
      const open = names.filter((name) => (statSync(join(world.copy.home, name)).mode & 0o077) !== 0);
      must(open.length === 0, `others may read ${open.join(', ')}`);
    },
  },
  {
    name: 'an administrator reads restricted words in the audit trail',
    try: async (world) => {
      const words = await auditTrail(world);
      const restricted = world.copy
        .rows(`SELECT text FROM case_note UNION SELECT restricted_because FROM decision
        WHERE restricted_because IS NOT NULL UNION SELECT text FROM concern`);
      const told = restricted.filter(({ text }) => words.includes(String(text)));
      must(told.length === 0, `${told.length} restricted texts stand there for the administrator`);
    },
  },
];

/** Every page of the audit trail, as the administrator is given it. */
async function auditTrail(world: World): Promise<string> {
  const parts: string[] = [];
  let after: string | null = '0';
  while (after !== null) {
    const answer = done(
      await world.as('administrator').get(`/api/v1/audit-entries?limit=200&after=${after}`),
      'the audit trail',
    );
    parts.push(answer.words);
    after = answer.json().next as string | null;
  }
  return parts.join('\n');
}
