import type { Case } from './cases';
import type { Listed } from './lists';
import type { Random } from './random';

const GIVEN = (
  'James Mary John Patricia Robert Jennifer Michael Linda David Elizabeth Anna Thomas Sarah Charles Karen Paul Emma ' +
  'Luis Maria Jose Carmen Juan Lucia Pedro Ana Carlos Sofia Pierre Marie Jean Camille Hans Ingrid Lars Giulia Marco ' +
  'Ivan Olga Sergey Natalia Dmitry Ahmed Fatima Mohamed Aisha Omar Yusuf Wei Li Hiroshi Yuki Min-jun Ravi Priya Kofi Amina'
).split(' ');
const FAMILY = (
  'Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Wilson Anderson Taylor Moore Daniels Lee ' +
  'Perez Thompson White Harris Clark Lewis Walker Young Allen King Wright Torres Hill Scott Green Adams Nelson Baker ' +
  'Dupont Bernard Moreau Schmidt Weber Fischer Rossi Ferrari Novak Ivanov Petrov Kowalski Hassan Ali Khan Rahman Zhang ' +
  'Chen Tanaka Suzuki Kim Park Patel Singh Mensah Okafor Diallo Traore'
).split(' ');

/** Names on no list: companies, persons of common names, and persons of listed words put together anew. */
export function negatives(
  companies: readonly string[],
  entries: readonly Listed[],
  each: number,
  random: Random,
): Case[] {
  const persons = entries.filter((entry) => entry.kind === 'person');
  const word = (): string =>
    random
      .of(random.of(persons).names)
      .name.split(/[\s,]+/)
      .find((it) => it.length > 3) ?? 'Alba';
  const names = [
    ...companies.map((name) => ({ name, kind: 'organization' as const })),
    ...Array.from({ length: each }, () => ({
      name: `${random.of(GIVEN)} ${random.of(FAMILY)}`,
      kind: 'person' as const,
    })),
    ...Array.from({ length: each / 4 }, () => ({
      name: `${random.of(GIVEN)} ${word()}`,
      kind: 'person' as const,
    })),
  ];
  return names.map(({ name, kind }, at) => ({
    kind: 'negative',
    query: at % 2 === 0 ? { name, kind } : { name },
    entryId: null,
  }));
}
