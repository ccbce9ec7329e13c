import type { Role } from '../../src/kernel/actor';

export type Place = 'home' | 'away' | 'region' | 'friends' | null;

export interface Held {
  role: Role;
  at: Place;
}

/** Who plays, in which roles, where; nowhere is the whole organization. Two hold two roles: one pair of eyes. */
export const CAST = {
  focal: [{ role: 'focal_point', at: 'home' }],
  focal2: [{ role: 'focal_point', at: 'home' }],
  chief: [{ role: 'chief', at: 'home' }],
  chief2: [{ role: 'chief', at: 'home' }],
  both: [
    { role: 'focal_point', at: 'home' },
    { role: 'chief', at: 'home' },
  ],
  awayFocal: [{ role: 'focal_point', at: 'away' }],
  awayChief: [{ role: 'chief', at: 'away' }],
  regional: [{ role: 'regional_director', at: 'region' }],
  member1: [{ role: 'committee_member', at: null }],
  member2: [{ role: 'committee_member', at: null }],
  member3: [{ role: 'committee_member', at: null }],
  general: [{ role: 'director_general', at: null }],
  analyst1: [{ role: 'analyst', at: null }],
  analyst2: [{ role: 'analyst', at: null }],
  analyst3: [{ role: 'analyst', at: null }],
  analystOfHome: [
    { role: 'analyst', at: null },
    { role: 'focal_point', at: 'home' },
  ],
  administrator: [{ role: 'administrator', at: null }],
  affiliate: [{ role: 'affiliate', at: 'friends' }],
  auditor: [{ role: 'auditor', at: null }],
} as const satisfies Record<string, readonly Held[]>;

export type PlayerKey = keyof typeof CAST;
export const PLAYERS = Object.keys(CAST) as PlayerKey[];

/** A player in a running register. */
export interface Player {
  key: PlayerKey;
  id: number;
  held: readonly Held[];
  token: string;
}

export interface Offices {
  home: number;
  away: number;
  region: number;
  friends: number;
}

/** The roles a person acts in at an office: those of the whole organization, of the office, or of its region. */
export function rolesOfPlayer(player: Player, officeId: number, offices: Offices): Role[] {
  const reaches = ({ at }: Held): boolean =>
    at === null ||
    offices[at] === officeId ||
    (at === 'region' && [offices.home, offices.away].includes(officeId));
  return player.held.filter(reaches).map(({ role }) => role);
}
