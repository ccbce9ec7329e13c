import type { INestApplicationContext } from '@nestjs/common';
import { AppointmentsService } from '../../accounts/appointments/appointments.service';
import { AssignmentsService, type Given } from '../../accounts/assignments.service';
import { UsersService } from '../../accounts/users.service';
import { UnitOfWork } from '../../audit/unit-of-work';
import { Database } from '../../database/database';
import type { Actor, Role } from '../../kernel/actor';
import { Office } from '../../offices/office.entity';

/**
 * Two administrators give a role that decides: the second confirmed the auditor; the chief waits.
 * Neither of the two new people signs in.
 */
export async function playAppointments(
  app: INestApplicationContext,
  as: (key: string) => Actor,
): Promise<void> {
  const { proposal } = await give(app, as('administrator'), 'Djibril Demonstration', 'auditor', null);
  if (!proposal) throw new Error('the role of an auditor does not wait for a second administrator');
  await app.get(AppointmentsService).confirm(as('administrator-2'), proposal.id);
  await give(app, as('administrator'), 'Etta Demonstration', 'chief', 'KE');
}

async function give(
  app: INestApplicationContext,
  administrator: Actor,
  name: string,
  role: Role,
  office: string | null,
): Promise<Given> {
  const email = `${name.toLowerCase().replace(' ', '.')}@demo.example`;
  const user = await app.get(UsersService).add(administrator, { name, email, locale: 'en', active: true });
  const found = office && (await app.get(Database).read.findOneByOrFail(Office, { code: office }));
  return app.get(AssignmentsService).give(administrator, user.id, {
    ...{ role, officeId: found ? found.id : null, capacity: null },
    ...{ fromDay: app.get(UnitOfWork).clock.today(), toDay: null },
  });
}
