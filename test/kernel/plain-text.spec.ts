import { isBlank, textFault } from '../../src/kernel/plain-text';

const LINE = { lines: false };
const TEXT = { lines: true };

describe('a text that is typed', () => {
  it.each([
    'Baobab Télécom S.A.',
    'ООО «Ромашка»',
    'شركة\u200cالنور',
    'مؤسسة\u200f',
    '国际移民组织',
    'Ōkami 👩‍👩‍👧 e\u0301',
  ])('may be %j', (text) => {
    expect(textFault(text, LINE)).toBeNull();
    expect(isBlank(text)).toBe(false);
  });

  it.each(['a\nb', 'a\r\nb', 'a\tb', 'a\u2028b', 'a\u0085b', 'a\vb'])('takes one line: %j', (text) => {
    expect(textFault(text, LINE)).toEqual({ key: 'field.one_line' });
  });

  it.each(['a\nb', 'a\r\nb\n\nc', '1\t2'])('has lines where several are asked for: %j', (text) => {
    expect(textFault(text, TEXT)).toBeNull();
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['escape', 'a\u001b[31mb'],
    ['delete', 'a\u007fb'],
    ['a C1 control', 'a\u009bb'],
    ['right-to-left override', 'gpj.\u202efdp'],
    ['an isolate', 'a\u2067b'],
    ['no character', 'a\ufffeb'],
    ['no character of a far plane', 'a\u{1fffe}b'],
    ['half a character', 'a\ud83db'],
    ['an annotation', 'a\ufff9b'],
  ])('holds no %s', (_what, text) => {
    expect(textFault(text, LINE)).toEqual({ key: 'field.unseen_characters' });
    expect(textFault(text, TEXT)).toEqual({ key: 'field.unseen_characters' });
  });

  it.each(['', '  ', '\u00a0', '\u200b\u200d', '\u2060\ufeff', '\u3164', '\u2800', '\u00ad'])('%j shows nothing', (text) => {
    expect(isBlank(text)).toBe(true);
  }); // prettier-ignore
});
