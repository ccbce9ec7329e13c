import { Agent, get } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../../src/app.setup';
import { UnitOfWork } from '../../src/audit/unit-of-work';
import { Database } from '../../src/database/database';
import { Notice } from '../../src/notices/notice.entity';
import { OutboxService } from '../../src/notices/outbox.service';
import { stopServing } from '../../src/stop';
import { addPerson, say, waits } from '../notices/notices.support';
import { openTestApp } from '../support/app';
import { migratedConfig } from '../support/database';

/** Asks for a page over a kept connection: its status, or null when none came. */
function ask(port: number, agent: Agent): Promise<number | null> {
  return new Promise((resolve) => {
    get({ port, path: '/healthz', agent }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    }).on('error', () => resolve(null));
  });
}

describe('a server that is told to stop', () => {
  it('answers what is under way, and ends although programs keep their connections and go on asking', async () => {
    const { app, database } = await openTestApp();
    await app.listen(0);
    const { port } = app.getHttpServer().address() as AddressInfo;
    const agents = Array.from({ length: 5 }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
    const statuses: number[][] = agents.map(() => []);
    const askers = agents.map(async (agent, index) => {
      for (;;) {
        const status = await ask(port, agent);
        if (status === null) return;
        statuses[index]!.push(status);
      }
    });
    while (statuses.some((each) => each.length < 2)) await wait(20);
    const begun = performance.now();
    await stopServing(app, 2000);
    expect(performance.now() - begun).toBeLessThan(1900);
    await Promise.all(askers);
    expect(new Set(statuses.flat())).toEqual(new Set([200]));
    await expect(database.writer.query('SELECT 1')).rejects.toThrow();
    agents.forEach((agent) => agent.destroy());
  });

  it('cuts off whoever never ends, after a grace', async () => {
    const { app } = await openTestApp();
    await app.listen(0);
    const { port } = app.getHttpServer().address() as AddressInfo;
    const agent = new Agent({ keepAlive: true });
    const cut = new Promise((resolve) => {
      const request = get({ port, path: '/healthz', agent, headers: { 'content-length': '10' } });
      request.flushHeaders();
      request.on('error', resolve).on('close', resolve);
    });
    await wait(100);
    const begun = performance.now();
    await stopServing(app, 300);
    expect(performance.now() - begun).toBeLessThan(3000);
    await cut;
    agent.destroy();
  });

  it('waits a moment only for a mail server that does not answer', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0);
    const { port } = silent.address() as AddressInfo;
    const config = {
      ...(await migratedConfig()),
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailFrom: 'accord@example.org',
    };
    const app = await createApp(config);
    await app.init();
    const work = app.get(UnitOfWork);
    await say(work, waits([await addPerson(work, 'ana', 'fr')]));
    const outbox = app.get(OutboxService);
    outbox.start();
    await wait(500);
    const begun = performance.now();
    await stopServing(app);
    expect(performance.now() - begun).toBeLessThan(4500);
    sockets.forEach((socket) => socket.destroy());
    silent.close();
    const again = await createApp({ ...config, smtpUrl: null });
    // Claimed and not sent: it is tried again after its lease.
    expect(await again.get(Database).read.countBy(Notice, { emailState: 'waiting', attempts: 1 })).toBe(1);
    await again.close();
  });
});
