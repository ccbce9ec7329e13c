import { In } from 'typeorm';
import { AuditEntry } from '../../src/audit/audit-entry.entity';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { Clearance } from '../../src/clearances/clearance.entity';
import { ClearanceSuspension } from '../../src/clearances/clearance-suspension.entity';
import { CaseControlService } from '../../src/due-diligence/clocks/case-control.service';
import { remindCheckIns } from '../../src/due-diligence/monitoring/check-in';
import { warnOfEnding } from '../../src/due-diligence/monitoring/ending';
import { MonitoringCheckIn } from '../../src/due-diligence/monitoring/monitoring-check-in.entity';
import { MonitoringPlan } from '../../src/due-diligence/monitoring/monitoring-plan.entity';
import { MonitoringService } from '../../src/due-diligence/monitoring/monitoring.service';
import type { Actor } from '../../src/kernel/actor';
import { addDays, clockAt } from '../../src/kernel/clock';
import { Missing, Refused } from '../../src/kernel/errors';
import { Notice } from '../../src/notices/notice.entity';
import { sendCoverageDigest } from '../../src/reports/coverage-digest';
import { RiskIncidentsService } from '../../src/reports/risk-incidents.service';
import { listRequest } from '../../src/web/list';
import { CHECK_IN_LIST } from '../../src/due-diligence/monitoring/check-ins';
import { answersWith, move, NO_RISKS, openWorld, type World } from './cases.support';

let world: World;
let focalPoint: Actor;
let chief: Actor;
let analyst: Actor;
let outsider: Actor;

beforeAll(async () => {
  world = await openWorld();
  focalPoint = await world.person({ role: 'focal_point', officeId: world.office });
  chief = await world.person({ role: 'chief', officeId: world.office });
  analyst = await world.person({ role: 'analyst', officeId: null });
  outsider = await world.person({ role: 'focal_point', officeId: world.elsewhere });
});
afterAll(() => world.close());

const on = (day: string): UnitOfWork => new UnitOfWork(world.database, clockAt(`${day}T08:00:00.000Z`));
const list = (more = {}) => listRequest(more, CHECK_IN_LIST);

const ENDS = ['expiry.notice.ends', 'expiry.notice.ended'];

/** A case decided by the chief; `monitored` as the decision asks. */
async function decided(monitored: boolean): Promise<{ id: number; partnerId: number }> {
  const partnerId = await world.partner();
  const input = {
    partnerId,
    officeId: world.office,
    track: 'standard' as const,
    purpose: 'x',
    addresses: [],
  };
  const { case: opened } = await world.cases.open(focalPoint, input);
  await world.cases.answer(focalPoint, opened.id, answersWith());
  await world.cases.rateRisks(focalPoint, opened.id, NO_RISKS);
  await world.cases.move(focalPoint, opened.id, move('submit'));
  await world.cases.move(analyst, opened.id, move('assess_low'));
  const scope = { covers: null, withoutDonations: false, typeIds: [], countryCodes: [], monitored };
  await world.cases.move(chief, opened.id, move('decide_low', { outcome: 'approved', scope }));
  return { id: opened.id, partnerId };
}

test('a low level is not monitored unless the decision asks', async () => {
  const { id } = await decided(false);
  expect(await world.database.read.countBy(MonitoringPlan, { caseId: id })).toBe(0);
});

test('a check-in falls due, is done once, and the next one is set', async () => {
  const { id, partnerId } = await decided(true);
  const service = new MonitoringService(world.database, world.work);
  const { rows } = await service.list(focalPoint, list({ partner: String(partnerId) }));
  expect(rows).toMatchObject([{ caseId: id, dueOn: '2017-12-15', doneOn: null }]);
  const look = rows[0]?.id ?? 0;
  expect((await service.list(outsider, list())).total).toBe(0);
  await expect(service.get(outsider, look)).rejects.toThrow(Missing);

  await remindCheckIns(on('2017-12-01'), world.database);
  await remindCheckIns(on('2017-12-02'), world.database);
  const told = { userId: focalPoint.id ?? 0, kind: 'monitoring.notice.due' };
  expect(await world.database.read.countBy(Notice, told)).toBe(1);

  const later = new MonitoringService(world.database, on('2017-12-20'));
  expect((await later.list(focalPoint, list({ which: 'overdue' }))).total).toBe(1);
  const kept = {
    agreementKept: 'no' as const,
    resultsReached: 'partly' as const,
    conditionsKept: 'yes' as const,
  };
  const input = { doneOn: null, whatHappened: 'A visit', rating: 'serious' as const, ...kept };
  const wrong = (given: object) => later.checkIn(focalPoint, look, { ...input, ...given });
  await expect(wrong({ resultsReached: null })).rejects.toMatchObject({
    fields: [{ field: 'resultsReached' }],
  });
  await expect(wrong({ rating: 'as_agreed' })).rejects.toMatchObject({ fields: [{ field: 'rating' }] });
  await expect(later.checkIn(outsider, look, input)).rejects.toThrow(Missing);
  expect(await later.checkIn(focalPoint, look, input)).toMatchObject({ doneOn: '2017-12-20', ...kept });
  await expect(later.checkIn(focalPoint, look, input)).rejects.toThrow(Refused);
  const next = await world.database.read.find(MonitoringCheckIn, { order: { id: 'DESC' }, take: 1 });
  expect(next[0]?.dueOn).toBe('2018-06-20');
  expect(await world.database.read.countBy(Notice, { kind: 'monitoring.notice.serious' })).toBe(1);
});

test('an incident is set against the decided case and may suspend clearance', async () => {
  const { id, partnerId } = await decided(false);
  const service = new MonitoringService(world.database, on('2017-07-01'));
  const input = {
    partnerId,
    happenedOn: '2017-06-20',
    what: 'A strike',
    criterion: 'LAB-1',
    severity: 'serious' as const,
  };
  expect(await service.recordIncident(focalPoint, { ...input, effect: 'none' })).toMatchObject({
    caseId: id,
  });
  const clearance = () => world.database.read.findOneByOrFail(Clearance, { caseId: id });
  expect((await clearance()).suspendedOn).toBeNull();
  await expect(service.recordIncident(outsider, { ...input, effect: 'ended' })).rejects.toMatchObject({
    fields: [{ field: 'effect' }],
  });
  await service.recordIncident(focalPoint, { ...input, effect: 'ended' });
  expect(await clearance()).toMatchObject({ suspendedOn: '2017-07-01', suspensionReason: 'incident' });
  expect(await service.incidents(focalPoint, partnerId)).toHaveLength(2);
  expect(await service.incidents(outsider, partnerId)).toHaveLength(0);

  const report = await new RiskIncidentsService(world.database).read();
  expect(report.levels.find(({ level }) => level === 'low')).toMatchObject({
    incidents: 2,
    withIncident: 1,
    ended: 1,
  });
  expect(report.criteria).toEqual([{ criterion: 'LAB-1', incidents: 2, serious: 2, ended: 1 }]);
});

test('the end of a clearance is told sixty days before, once a day, and a case is renewed from the last', async () => {
  const { id } = await decided(false);
  const { validUntil } = await world.database.read.findOneByOrFail(Clearance, { caseId: id });
  const told = () =>
    world.database.read.countBy(Notice, { userId: chief.id ?? 0, href: `/cases/${id}`, kind: In(ENDS) });
  await warnOfEnding(on(addDays(validUntil, -61)), world.database);
  expect(await told()).toBe(0);
  await warnOfEnding(on(addDays(validUntil, -60)), world.database);
  await warnOfEnding(on(addDays(validUntil, -30)), world.database);
  expect(await told()).toBe(1);
  await warnOfEnding(on(addDays(validUntil, 1)), world.database);
  expect(await told()).toBe(2);

  const control = new CaseControlService(world.database, world.work);
  const renewed = await control.renew(focalPoint, id);
  const { case: fresh, answers } = await world.cases.get(focalPoint, renewed);
  expect(fresh).toMatchObject({ state: 'draft', purpose: 'x' });
  expect(answers.length).toBe((await world.cases.get(focalPoint, id)).answers.length);
  await expect(control.renew(focalPoint, renewed)).rejects.toThrow(Refused);
});

test('the end of a clearance is told late where no server looked on its day, once, and not of what is long over', async () => {
  const { id } = await decided(false);
  const { validFrom, validUntil } = await world.database.read.findOneByOrFail(Clearance, { caseId: id });
  const told = async () => {
    const where = { userId: chief.id ?? 0, href: `/cases/${id}`, kind: In(ENDS) };
    const found = await world.database.read.find(Notice, { where, order: { id: 'ASC' } });
    return found.map(({ kind, values }) => [kind, values.days]);
  };
  const look = (days: number) => warnOfEnding(on(addDays(validUntil, days)), world.database);
  await look(-45);
  expect(await told()).toEqual([['expiry.notice.ends', 45]]);
  await look(-44);
  expect(await told()).toEqual([['expiry.notice.ends', 45]]);
  await look(-3);
  expect(await told()).toEqual([['expiry.notice.ends', 3]]);
  await look(12);
  await look(13);
  expect(await told()).toEqual([
    ['expiry.notice.ends', 3],
    ['expiry.notice.ended', 0],
  ]);
  // One that is lengthened is told of anew, and one that was over for long is no news.
  const longer = addDays(validUntil, 400);
  await world.database.writer.query(`UPDATE clearance SET valid_until = '${longer}' WHERE case_id = ${id}`);
  await warnOfEnding(on(addDays(longer, 200)), world.database);
  expect(await told()).toHaveLength(2);
  await warnOfEnding(on(addDays(longer, -20)), world.database);
  expect((await told())[0]).toEqual(['expiry.notice.ends', 20]);
  await world.database.writer.query(
    `UPDATE clearance SET valid_until = '${addDays(validFrom, 40)}' WHERE case_id = ${id}`,
  );
  await warnOfEnding(on(addDays(validFrom, 1)), world.database);
  expect((await told())[0]).toEqual(['expiry.notice.ends', 20]);
  await warnOfEnding(on(addDays(validFrom, 10)), world.database);
  expect((await told())[0]).toEqual(['expiry.notice.ends', 30]);
});

test('each Regional Director is told of the region once a month', async () => {
  await sendCoverageDigest(on('2017-07-03'), world.database);
  await sendCoverageDigest(on('2017-07-20'), world.database);
  const entries = await world.database.read.countBy(AuditEntry, { verb: 'reports.digest' });
  expect(entries).toBe(1);
});

test('an answer that changes after the decision suspends the clearance', async () => {
  const { id } = await decided(false);
  await world.cases.move(analyst, id, move('reopen'));
  await world.cases.answer(analyst, id, answersWith());
  const clearance = () => world.database.read.findOneByOrFail(Clearance, { caseId: id });
  const causes = async () =>
    (await world.database.read.findBy(ClearanceSuspension, { clearanceId: (await clearance()).id })).map(
      ({ cause }) => cause,
    );
  expect(await causes()).toEqual(['reopened']);
  await world.cases.answer(analyst, id, answersWith({ 'SAN-1': { value: 'yes' } }));
  expect(await clearance()).toMatchObject({ suspendedOn: '2017-06-15' });
  expect(await causes()).toEqual(['reopened', 'answers']);
  expect(await world.database.read.countBy(Notice, { kind: 'suspension.notice.answers' })).toBeGreaterThan(0);
});
