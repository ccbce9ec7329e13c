import type { INestApplicationContext } from '@nestjs/common';
import { ActorsService } from '../../accounts/actors.service';
import { AssignmentsService } from '../../accounts/assignments.service';
import { UsersService } from '../../accounts/users.service';
import { Database } from '../../database/database';
import { productActor, type Actor, type Role } from '../../kernel/actor';
import { Office } from '../../offices/office.entity';

/** The desks of the year's other offices, with first names of their people; all invented. */
const DESKS: readonly (readonly [office: string, role: Role, name: string])[] = [
  ['ML', 'focal_point', 'Nana'],
  ['ML', 'chief', 'Olu'],
  ['KE', 'focal_point', 'Pia'],
  ['KE', 'chief', 'Quentin'],
  ['EG', 'focal_point', 'Rania'],
  ['EG', 'chief', 'Selim'],
  ['SV', 'focal_point', 'Tomas'],
  ['SV', 'chief', 'Ursula'],
  ['ZM', 'focal_point', 'Vera'],
  ['ZM', 'chief', 'Wisdom'],
  ['HQ', 'focal_point', 'Xenia'],
  ['HQ', 'chief', 'Yara'],
  ['RO-NAIROBI', 'regional_director', 'Zola'],
  ['RO-CAIRO', 'regional_director', 'Adil'],
  ['RO-SAN-JOSE', 'regional_director', 'Beatriz'],
  ['RO-PRETORIA', 'regional_director', 'Cleo'],
];

/** Finds the people of one desk as they act. */
export type Desk = (role: Role, office: string) => Actor;

/** Adds the people of the year's offices; they have no password, and nobody signs in as one of them. */
export async function addYearPeople(app: INestApplicationContext): Promise<Desk> {
  const offices = new Map((await app.get(Database).read.find(Office)).map(({ code, id }) => [code, id]));
  const actors = new Map<string, Actor>();
  for (const [office, role, first] of DESKS) {
    const officeId = offices.get(office) ?? null;
    actors.set(`${role} ${office}`, await addPerson(app, `${first} Demonstration`, role, officeId));
  }
  return (role, office) => {
    const actor = actors.get(`${role} ${office}`);
    if (!actor) throw new Error(`nobody is ${role} in ${office}`);
    return actor;
  };
}

async function addPerson(
  app: INestApplicationContext,
  name: string,
  role: Role,
  officeId: number | null,
): Promise<Actor> {
  const product = productActor('Demo');
  const email = `${name.toLowerCase().replace(' ', '.')}@demo.example`;
  const user = await app.get(UsersService).add(product, { name, email, locale: 'en', active: true });
  const held = { role, officeId, fromDay: '2016-01-01', toDay: null, capacity: null };
  await app.get(AssignmentsService).enter(product, user.id, held);
  const actor = await app.get(ActorsService).actorFor(user.id, 'cli');
  if (!actor) throw new Error(`${name} cannot act`);
  return actor;
}
