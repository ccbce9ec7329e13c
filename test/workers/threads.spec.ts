import { join } from 'node:path';
import { inThread } from '../../src/workers/in-thread';
import type { JobLimits } from '../../src/workers/job';
import type { work as counting } from './jobs/counting.job';
import type { work as endless } from './jobs/endless.job';

const job = (name: string): string => join(__dirname, 'jobs', `${name}.job`);

async function counted(given: Parameters<typeof counting>[0]): Promise<number[]> {
  const heard: number[] = [];
  for await (const number of inThread<typeof counting>(job('counting'), given)) heard.push(number);
  return heard;
}

async function never(held: boolean, limits: JobLimits): Promise<number> {
  let parts = 0;
  for await (const part of inThread<typeof endless>(job('endless'), { held }, limits)) parts += part;
  return parts;
}

describe('a job in a thread', () => {
  test('answers part by part, and one after the other, also when many wait', async () => {
    const all = await Promise.all([5, 3, 4, 2, 1].map((to) => counted({ to })));
    expect(all).toEqual([[1, 2, 3, 4, 5], [1, 2, 3], [1, 2, 3, 4], [1, 2], [1]]);
  });

  test('refuses as the same code would here, and the next is done', async () => {
    await expect(counted({ to: 5, refuse: 3 })).rejects.toMatchObject({
      fields: [{ field: 'file', reason: { key: 'spreadsheet.empty' } }],
    });
    expect(await counted({ to: 2 })).toEqual([1, 2]);
  });

  test('that nobody listens to any longer is given up', async () => {
    for await (const number of inThread<typeof counting>(job('counting'), { to: 1e9 })) {
      if (number === 3) break;
    }
    expect(await counted({ to: 2 })).toEqual([1, 2]);
  });

  test('is ended when it takes longer than it may, and says so', async () => {
    await expect(never(false, { seconds: 3, megabytes: 200 })).rejects.toMatchObject({
      fields: [{ reason: { key: 'workers.too_long', values: { seconds: 3 } } }],
    });
  });

  test('is ended when it takes more memory than it may, and says so', async () => {
    await expect(never(true, { seconds: 25, megabytes: 40 })).rejects.toMatchObject({
      fields: [{ reason: { key: 'workers.too_much_memory', values: { megabytes: 40 } } }],
    });
  });
});
