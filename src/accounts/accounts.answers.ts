import { ALIKE_ACCOUNTS } from '../audit/alike-hands';
import { ask } from '../database/ask';

ALIKE_ACCOUNTS.answer(async (manager, userId) => {
  const others = await ask<{ id: number }>(
    manager,
    `SELECT other.id FROM user_account own JOIN user_account other ON other.name_key = own.name_key
     WHERE own.id = :userId AND own.name_key <> '' AND other.id <> own.id`,
    { userId },
  );
  return others.map(({ id }) => id);
});
