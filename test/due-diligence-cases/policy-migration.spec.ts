import { Database } from '../../src/database/database';
import { DueDiligencePolicy } from '../../src/due-diligence/policy/due-diligence-policy.entity';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1';
import { schema } from '../../src/schema';
import { MIGRATIONS } from '../../migrations';
import { emptyConfig } from '../support/database';

const BEFORE = MIGRATIONS.filter((each) => Number(each.name.slice(-13)) < 1700000007000);

test('a register of the release before keeps its policy, and the cases judged under it', async () => {
  const config = await emptyConfig();
  const old = await Database.open(config, { ...schema, migrations: BEFORE });
  await old.writer.query(`INSERT INTO country (code, alpha3, m49) VALUES ('SN', 'SEN', '686')`);
  await old.writer.query(`INSERT INTO office (id, code, name, kind, active, illustrative, version)
    VALUES (1, 'SN', 'Senegal', 'country', true, true, 1)`);
  await old.writer
    .query(`INSERT INTO partner (id, name, name_key, kind, country_code, listing, lead_office_id, illustrative, created_at, version)
    VALUES (1, 'Made-up Works', 'made up works', 'company', 'SN', 'public', 1, true, '2017-01-01T00:00:00.000Z', 1)`);
  const {
    screening: _s,
    monitoring: _m,
    fastTrackWorkingDays: _f,
    draftWorkingDays: _d,
    assessmentWorkingDays: _a,
    backdatingDays: _b,
    ...body
  } = policyVersion1;
  const text = JSON.stringify(body).replaceAll("'", "''");
  await old.writer
    .query(`INSERT INTO due_diligence_policy (id, number, state, body, activated_at, created_at, version)
    VALUES (1, 1, 'active', '${text}', '2017-01-01T00:00:00.000Z', '2017-01-01T00:00:00.000Z', 1)`);
  await old.writer.query(`INSERT INTO due_diligence_case
      (id, number, partner_id, office_id, policy_id, track, state, purpose, addresses, excluded, opened_at, illustrative, version)
    VALUES (1, '2017-0001', 1, 1, 1, 'standard', 'draft', 'A venture', '[]', false, '2017-01-01T00:00:00.000Z', true, 1)`);
  await old.onApplicationShutdown();

  const now = await Database.open(config, schema);
  expect(await now.read.find(DueDiligencePolicy)).toMatchObject([
    { id: 1, state: 'active', body, proposedBy: null, note: null, version: 1 },
  ]);
  const rows: { policy_id: number }[] = await now.read.query('SELECT policy_id FROM due_diligence_case');
  expect(rows).toEqual([{ policy_id: 1 }]);
  await expect(now.writer.query('DELETE FROM due_diligence_policy')).rejects.toThrow(/foreign key/i);
  await now.onApplicationShutdown();
});
