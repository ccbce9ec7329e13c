import {
  aboveOf,
  dueNews,
  hasStep,
  holderOf,
  stepDueOn,
  STEP_STATES,
} from '../../src/due-diligence/clocks/clock';
import { CASE_STATES } from '../../src/due-diligence/cases/case.workflow';
import { workingDaysBetween } from '../../src/kernel/clock';

describe('the clock of a case', () => {
  test('every state that waits for somebody has a holder, and only those', () => {
    const closed = CASE_STATES.filter((state) => !hasStep(state));
    expect(closed).toEqual(['decided', 'withdrawn']);
    expect(STEP_STATES.map(holderOf)).not.toContain(null);
    expect(closed.map(holderOf)).toEqual([null, null]);
  });

  test.each([
    ['draft', 'chief'],
    ['assessment', 'committee_member'],
    ['chief', 'regional_director'],
    ['regional_director', 'committee_member'],
    ['committee', 'director_general'],
    ['director_general', null],
  ])('a late step in %s is told to %s', (state, above) => {
    expect(aboveOf(state)).toBe(above);
  });

  // 2017-06-15 was a Thursday.
  test.each([
    ['draft', null, null, '2017-07-13'],
    ['draft', null, 3, '2017-06-20'],
    ['chief', '2017-06-29', null, '2017-06-29'],
    ['chief', '2017-06-29', 2, '2017-06-19'],
    ['chief', '2017-06-16', 5, '2017-06-16'],
    ['decided', '2017-06-29', 2, null],
  ])('a step %s with the day %s and fast track %s is due on %s', (state, caseDueOn, fast, due) => {
    const days = { draftWorkingDays: 20, fastTrackWorkingDays: fast };
    expect(stepDueOn({ state, today: '2017-06-15', caseDueOn, ...days })).toBe(due);
  });

  test.each([
    [null, null, null, null],
    ['2017-06-20', null, null, null],
    ['2017-06-19', null, null, 'remind'],
    ['2017-06-15', null, null, 'remind'],
    ['2017-06-15', '2017-06-13', null, null],
    ['2017-06-14', '2017-06-13', null, 'escalate'],
    ['2017-06-14', null, '2017-06-15', null],
  ])('due %s, reminded %s, escalated %s: %s', (dueOn, remindedOn, escalatedOn, news) => {
    expect(dueNews({ dueOn, remindedOn, escalatedOn }, '2017-06-15')).toBe(news);
  });

  test.each([
    ['2017-06-15', '2017-06-15', 0],
    ['2017-06-15', '2017-06-16', 1],
    ['2017-06-16', '2017-06-19', 1],
    ['2017-06-16', '2017-06-18', 0],
    ['2017-06-15', '2017-06-29', 10],
    ['2017-06-15', '2017-06-14', 0],
  ])('from %s to %s are %i working days', (from, to, days) => {
    expect(workingDaysBetween(from, to)).toBe(days);
  });
});
