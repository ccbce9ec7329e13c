import { loadConfig } from '../../src/config/config';
import { failureText } from '../../src/notices/mail-server';

const MAIL = {
  ACCORD_SMTP: 'smtps://accord:secret@mail.example.org',
  ACCORD_MAIL_FROM: 'Accord <accord@example.org>',
  ACCORD_URL: 'https://accord.example.org/',
};

describe('the settings of mail', () => {
  it('are none unless set', () => {
    expect(loadConfig({ PORT: '3100' })).toMatchObject({
      smtpUrl: null,
      mailFrom: null,
      publicUrl: 'http://127.0.0.1:3100',
    });
  });

  it('are a server, a sender, and where links lead', () => {
    expect(loadConfig(MAIL)).toMatchObject({
      smtpUrl: MAIL.ACCORD_SMTP,
      mailFrom: MAIL.ACCORD_MAIL_FROM,
      publicUrl: 'https://accord.example.org',
    });
  });

  it.each([
    [{ ...MAIL, ACCORD_SMTP: 'mail.example.org:587:secret' }, 'ACCORD_SMTP must be'],
    [{ ...MAIL, ACCORD_SMTP: 'http://accord:secret@mail.example.org' }, 'ACCORD_SMTP must be'],
    [{ ...MAIL, ACCORD_MAIL_FROM: undefined }, 'ACCORD_MAIL_FROM must'],
    [{ ...MAIL, ACCORD_MAIL_FROM: 'nobody' }, 'ACCORD_MAIL_FROM must'],
    [{ ...MAIL, ACCORD_URL: undefined }, 'ACCORD_URL must be set'],
    [{ ...MAIL, ACCORD_URL: 'accord.example.org' }, 'ACCORD_URL must be a web address'],
  ])('refuse nonsense without repeating it %#', (env, sentence) => {
    expect(() => loadConfig(env)).toThrow(sentence);
    try {
      loadConfig(env);
    } catch (error) {
      expect(String(error)).not.toContain('secret');
    }
  });

  it('never show the password', () => {
    expect(failureText(new Error('bad p@ss in p%40ss'), 'smtp://a:p%40ss@host')).toBe('bad … in …');
  });
});
