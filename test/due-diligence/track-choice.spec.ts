import {
  trackOfPartner,
  trackRefusals,
  type AskedTrack,
  type WhoFacts,
} from '../../src/due-diligence/tracks/track-choice';
import { policyVersion1 } from '../../src/due-diligence/policy/version-1'; // prettier-ignore

const { light } = policyVersion1;
const DAY = '2017-06-15';
const company: WhoFacts = { kind: 'company', size: 'large' };

describe('the track that follows from who the partner is', () => {
  it.each<[Partial<WhoFacts>, string]>([
    [{}, 'standard'],
    [{ size: null }, 'standard'],
    [{ size: 'medium' }, 'standard'],
    [{ size: 'small' }, 'light'],
    [{ size: 'start_up' }, 'light'],
    [{ size: 'medium', foundedIn: 2015 }, 'light'],
    [{ size: 'medium', foundedIn: 2014 }, 'standard'],
    [{ size: null, foundedIn: 2016 }, 'light'],
    [{ size: 'large', foundedIn: 2016 }, 'standard'],
    [{ size: 'medium', foundedIn: 2018 }, 'standard'],
    [{ size: 'medium', familyRun: true }, 'light'],
    [{ size: 'large', familyRun: true }, 'standard'],
    [{ size: null, familyRun: true }, 'standard'],
    [{ kind: 'foundation', size: 'small' }, 'standard'],
    [{ kind: 'individual', size: null }, 'individual'],
    [{ kind: 'ambassador', size: 'small' }, 'individual'],
    [{ kind: 'network_of_individuals', size: null }, 'standard'],
  ])('%j: %s', (who, track) => expect(trackOfPartner(light, { ...company, ...who }, DAY)).toBe(track));
});

describe('another track', () => {
  const focal: Omit<AskedTrack, 'track'> = { today: DAY, groupOpen: false, byAnalyst: false, why: null };
  const analyst = { ...focal, byAnalyst: true };
  it.each<[string, Partial<WhoFacts>, AskedTrack, string[]]>([
    ['the one that follows', {}, { ...focal, track: 'standard' }, []],
    ['a company as a person', {}, { ...analyst, why: 'x', track: 'individual' }, ['tracks.error.no_person']],
    ['a person as a company', { kind: 'individual' }, { ...analyst, why: 'x', track: 'standard' }, ['tracks.error.person']],
    ['an ambassador in a group', { kind: 'ambassador' }, { ...focal, groupOpen: true, track: 'group' }, ['tracks.error.person']],
    ['light for a large company, by its office', {}, { ...focal, why: 'x', track: 'light' }, ['tracks.error.follows']],
    ['light for a large company, by an analyst', {}, { ...analyst, track: 'light' }, ['tracks.error.why_other']],
    ['light for a large company, by an analyst with the reason', {}, { ...analyst, why: 'A family', track: 'light' }, []],
    ['group under a parent that does not cover it', {}, { ...analyst, why: 'x', track: 'group' }, ['cases.error.parent_not_approved']],
    ['group under one that does', {}, { ...focal, groupOpen: true, track: 'group' }, []],
    ['none', {}, { ...analyst, why: 'x', track: 'none' }, ['cases.error.track_none']],
  ])('%s', (_what, who, asked, keys) => {
    expect(trackRefusals(light, { ...company, ...who }, asked).map(({ key }) => key)).toEqual(keys);
  }); // prettier-ignore
});
