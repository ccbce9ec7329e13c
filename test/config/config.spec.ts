import { loadConfig } from '../../src/config/config';
import { startSentence, StartFailed } from '../../src/config/start-failed';

const MAIL = { ACCORD_URL: 'https://accord.example.org', ACCORD_MAIL_FROM: 'accord@example.org' };

describe('the settings', () => {
  it.each<[string, string, Record<string, string>?]>([
    ['PORT', ' '],
    ['ACCORD_PROCESSES', ' '],
    ['ACCORD_PROCESSES', '0'],
    ['ACCORD_PROCESSES', '17'],
    ['ACCORD_PROCESSES', '1.5'],
    ['ACCORD_PROCESSES', '-2'],
    ['PORT', '22x'],
    ['PORT', '0x10'],
    ['PORT', '1e3'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['HOST', '  '],
    ['HOST', '256.1.1.1'],
    ['HOST', 'http://here'],
    ['HOST', 'two words'],
    ['HOST', '127.0.0.1:3000'],
    ['ACCORD_HOME', '   '],
    ['DATABASE_URL', ' '],
    ['DATABASE_URL', 'mysql://here/accord'],
    ['DATABASE_URL', 'postgres://h1dden'],
    ['DATABASE_URL', 'postgres:///'],
    ['DATABASE_URL', 'postgres://accord:50%h1dden@here/accord'],
    ['NODE_ENV', 'prod'],
    ['ACCORD_HTTPS', 'true'],
    ['LOG_LEVEL', 'loud'],
    ['ACCORD_URL', 'accord.example.org'],
    ['ACCORD_URL', 'ftp://accord.example.org'],
    ['ACCORD_URL', 'https://accord.example.org/?a=b'],
    ['ACCORD_URL', 'https://a:h1dden@accord.example.org'],
    ['ACCORD_SMTP', '\t', MAIL],
    ['ACCORD_SMTP', 'mail.example.org', MAIL],
    ['ACCORD_SMTP', 'smtp://', MAIL],
    ['ACCORD_SMTP', 'smtp://accord:h1dden%@mail.example.org', MAIL],
    ['ACCORD_SMTP', 'smtp://accord:50%off-h1dden@mail.example.org', MAIL],
    ['ACCORD_SMTP', 'smtp://accord:h1d#den@mail.example.org', MAIL],
    ['ACCORD_SMTP', 'smtp://accord:h1d/den@mail.example.org', MAIL],
    ['ACCORD_SMTP', 'smtp://accord@mail.example.org:99999', MAIL],
    ['ACCORD_MAIL_FROM', 'nobody'],
    ['ACCORD_MAIL_FROM', 'Accord <accord>'],
    ['ACCORD_MAIL_FROM', 'Accord <a@example.org>\r\nBcc: all@example.org'],
    ['ACCORD_EVIDENCE_S3', ' '],
    ['ACCORD_EVIDENCE_S3', 'https://s3.example.org,bucket,region,key'],
  ])('%s = %j is refused in one sentence that names it', (name, value, more = {}) => {
    const refused = (): unknown => loadConfig({ ...more, [name]: value });
    expect(refused).toThrow(StartFailed);
    expect(refused).toThrow(new RegExp(`^${name} `));
    expect(refused).not.toThrow(/h1d/);
  });

  it.each<Record<string, string>>([
    {},
    { PORT: '0' },
    { ACCORD_PROCESSES: '1' },
    { ACCORD_PROCESSES: '16' },
    { PORT: '65535', HOST: '0.0.0.0' },
    { HOST: '::' },
    { HOST: 'accord_web-1.internal' },
    { DATABASE_URL: 'postgres://accord:p%25w@here:5432/accord?sslmode=require' },
    { DATABASE_URL: 'postgresql:///accord?host=/var/run/postgresql' },
    { ACCORD_URL: 'https://example.org/accord/' },
    { ...MAIL, ACCORD_SMTP: 'smtps://accord%40example.org:50%25off@mail.example.org:465' },
    { ...MAIL, ACCORD_SMTP: 'smtp://[::1]:2525', ACCORD_MAIL_FROM: 'Accord – Service <accord@example.org>' },
  ])('%j is taken', (env) => {
    expect(() => loadConfig(env)).not.toThrow();
  });

  it('lead to an address of the sixth version in brackets', () => {
    expect(loadConfig({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000');
  });
});

describe('what went wrong at the start is one sentence', () => {
  it.each<[object, string]>([
    [{ syscall: 'listen', code: 'EADDRINUSE' }, 'PORT: another process listens there already.'],
    [{ syscall: 'listen', code: 'EACCES' }, 'PORT: whoever runs Accord may not listen there.'],
    [{ syscall: 'getaddrinfo', code: 'ENOTFOUND' }, 'HOST is no name of this machine.'],
    [{ message: '', errors: [{ code: 'ECONNREFUSED' }] }, 'ECONNREFUSED'],
    [{ message: 'of our own' }, 'of our own'],
  ])('%j', (members, sentence) => {
    expect(startSentence(Object.assign(new Error(''), members))).toBe(sentence);
  });
});
