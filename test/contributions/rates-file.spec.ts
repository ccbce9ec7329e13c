import { ratesIn } from '../../src/contributions/rates-file';
import type { Locale } from '../../src/kernel/actor';
import { readSheet } from '../../src/web/spreadsheet/read-sheet';
import { writeXlsx } from '../../src/web/spreadsheet/write-xlsx';
import { openTestApp, type SignedIn, type TestApp } from '../support/app';

async function read(csv: string, locale: Locale = 'en'): Promise<string[]> {
  const rows = await readSheet(Buffer.from(csv), 'rates.csv');
  return ratesIn(rows, locale).map((each) => `${each.currency} ${each.fromDay} ${each.unitsPerUsd}`);
}

describe('a file of rates', () => {
  test.each<[string, string, string[], Locale?]>([
    ['as ours', 'currency,from,units per USD\nnok,2017-06-01,8.4', ['NOK 2017-06-01 8.4']],
    ['with decimal commas', 'currency;from;units per USD\nNOK;2017-06-01;8,4', ['NOK 2017-06-01 8.4']],
    ['in French', 'Monnaie;En vigueur dès le;Unités pour un dollar\nNOK;01/06/2017;8,4\nDKK;13/06/2017;6,6', ['NOK 2017-06-01 8.4', 'DKK 2017-06-13 6.6']],
    ['with three decimals that another line proves', 'currency;from;units per USD\nNOK;2017-06-01;8,412\nDKK;2017-06-01;6,61', ['NOK 2017-06-01 8.412', 'DKK 2017-06-01 6.61']],
    ['with three decimals, as its reader writes them', 'currency;from;units per USD\nNOK;2017-06-01;8,412', ['NOK 2017-06-01 8.412'], 'fr'],
    ['with the month first', 'currency,date,rate\nNOK,06/01/2017,8.4\nNOK,06/13/2017,8.5', ['NOK 2017-06-01 8.4', 'NOK 2017-06-13 8.5']],
    ['a currency a column, for a unit of the bank’s own', 'Date,USD,JPY,BGN,CYP,\n2025-05-09,1.25,160,2,N/A,\n', ['EUR 2025-05-09 0.8', 'JPY 2025-05-09 128', 'BGN 2025-05-09 1.6']],
    ['a currency a column, for a dollar', 'Date,JPY,NOK\n2025-05-09,145.2,\n2025-05-10,,10.3', ['JPY 2025-05-09 145.2', 'NOK 2025-05-10 10.3']],
    ['divided and rounded once', 'Date,USD,NOK\n2025-05-09,1.1252,11.6725', ['EUR 2025-05-09 0.8887308923', 'NOK 2025-05-09 10.3737113402']],
  ])('is read %s', async (_, csv, rates, locale) => {
    expect(await read(csv, locale)).toEqual(rates);
  }); // prettier-ignore

  test.each([
    ['a day that may be two', 'currency,from,units per USD\nNOK,01/06/2017,8.4'],
    ['no day', 'currency,from,units per USD\nNOK,soon,8.4'],
    ['no number', 'currency,from,units per USD\nNOK,2017-06-01,much'],
    ['no column for the day', 'currency,units per USD\nNOK,8.4'],
    ['a dollar of nothing', 'Date,USD,NOK\n2025-05-09,0,11.6'],
  ])('is refused with %s', async (_, csv) => {
    await expect(read(csv)).rejects.toMatchObject({ fields: [{ field: 'file' }] });
  });
});

describe('on the page', () => {
  let test_: TestApp;
  let analyst: SignedIn;

  beforeAll(async () => {
    test_ = await openTestApp('2026-11-01T12:00:00.000Z');
    analyst = await test_.signIn('analyst');
  });
  afterAll(() => test_.close());

  const send = (content: Buffer, name: string) =>
    analyst.agent
      .post('/rates/import')
      .field('_csrf', analyst.csrf)
      .field('source', 'Invented bank')
      .field('confirmed', 'true')
      .attach('file', content, name);

  const known = async (currency: string): Promise<string[]> => {
    const { body } = await analyst.agent.get(`/api/v1/rates?currency=${currency}`).expect(200);
    return (body.items as { fromDay: string; unitsPerUsd: string }[]).map(
      (each) => `${each.fromDay} ${each.unitsPerUsd}`,
    );
  };

  test('a workbook of rates is set whole, and the same again corrects', async () => {
    const columns = [
      { key: 'date', header: 'Date', kind: 'day' as const },
      { key: 'usd', header: 'USD', kind: 'number' as const },
      { key: 'nok', header: 'NOK', kind: 'number' as const },
    ];
    const book = (nok: number) =>
      writeXlsx([{ name: 'Rates', columns, rows: [{ date: '2026-09-02', usd: 1.25, nok }, { date: '2026-09-01', usd: 1.25, nok: 12 }] }]); // prettier-ignore
    await send(await book(12.5), 'rates.xlsx').expect(303);
    expect(await known('NOK')).toEqual(expect.arrayContaining(['2026-09-01 9.6', '2026-09-02 10']));
    await send(await book(12.75), 'rates.xlsx').expect(303);
    expect(await known('NOK')).toHaveLength(2);
    expect(await known('NOK')).toContain('2026-09-02 10.2');
    expect(await known('EUR')).toHaveLength(2);
  });

  test('a CSV with decimal commas is set too', async () => {
    await send(Buffer.from('currency;from;units per USD\nSEK;2026-09-01;8,5'), 'rates.csv').expect(303);
    expect(await known('SEK')).toEqual(['2026-09-01 8.5']);
  });
});
