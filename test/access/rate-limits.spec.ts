import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { createApp } from '../../src/app.setup';
import { emptyConfig } from '../support/database';

describe('limits', () => {
  let app: NestExpressApplication;
  beforeAll(async () => {
    process.env.ACCORD_RATE_LIMIT = 'yes';
    app = await createApp(await emptyConfig());
    await app.init();
  });
  afterAll(async () => {
    delete process.env.ACCORD_RATE_LIMIT;
    await app.close();
  });

  it('let one address fail to sign in a hundred times in a quarter of an hour', async () => {
    for (let count = 1; count <= 100; count += 1)
      await request(app.getHttpServer()).post('/sign-in').expect(422);
    const answer = await request(app.getHttpServer()).post('/sign-in').expect(429);
    expect(answer.text).toContain('Too many requests');
    await request(app.getHttpServer()).post('/Sign-In').expect(429);
    await request(app.getHttpServer()).post('/sign-in/').expect(429);
    await request(app.getHttpServer()).get('/sign-in').expect(200);
  });

  it('hold for the public form however its address is written', async () => {
    const form = { partnerName: 'A', text: '' };
    for (let count = 1; count <= 10; count += 1)
      await request(app.getHttpServer()).post('/Speak-Up/').type('form').send(form).expect(422);
    await request(app.getHttpServer()).post('/speak-up').type('form').send(form).expect(429);
  });

  it('come with safe headers', async () => {
    const { headers } = await request(app.getHttpServer()).get('/sign-in').expect(200);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
