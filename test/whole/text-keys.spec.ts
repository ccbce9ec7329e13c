import '../../src/app.module';
import '../../src/screening/lists/lists.texts';
import '../../src/web/view/view-engine';
import { allTexts } from '../../src/texts/translator';
import { keysPutTogether } from './text-keys';

describe('text keys that the code puts together', () => {
  const asked = keysPutTogether();

  it('are there, each that the types of their parts allow', () => {
    const missing = asked.flatMap(({ at, keys }) =>
      (keys ?? []).filter((key) => !allTexts().has(key)).map((key) => `${key} at ${at}`),
    );
    expect(missing).toEqual([]);
    expect(asked.filter(({ keys }) => keys !== null).length).toBeGreaterThan(150);
  });

  it('have words at all where a part may be any text', () => {
    const known = [...allTexts().keys()];
    const wordless = asked.filter(({ pattern }) => !known.some((key) => pattern.test(key)));
    expect(wordless.map(({ at }) => at)).toEqual([]);
  });
});
