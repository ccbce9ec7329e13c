import type { NextFunction, Request, Response } from 'express';
import { AmountField, CurrencyField, RateField } from '../../src/web/decimal-fields';
import { IntegerField } from '../../src/web/fields';
import { readerStyle, typedNumber } from '../../src/web/reader-style';
import { inputPipe } from '../../src/web/validation';
import { Invalid } from '../../src/kernel/errors';
import type { Locale } from '../../src/kernel/actor';

class GiftInput {
  @AmountField()
  amount: string;

  @CurrencyField()
  currency: string;

  @RateField({ optional: true })
  rate: string | null = null;

  @IntegerField({ max: 1_000_000 })
  givers: number;
}

/** As a form of a reader, or as JSON of a program (null), is read: the values, or the keys of what is wrong. */
async function read(locale: Locale | null, body: object): Promise<unknown> {
  const pipe = inputPipe();
  const asked = { is: () => (locale === null ? 'json' : false) } as unknown as Request;
  const answer = { locals: { locale } } as unknown as Response;
  const sent = { amount: '1', currency: 'USD', givers: '1', ...body };
  return new Promise((resolve, reject) => {
    readerStyle(asked, answer, (() => {
      pipe
        .transform(sent, { type: 'body', metatype: GiftInput })
        .then((value: GiftInput) => resolve({ ...value }))
        .catch((error: unknown) =>
          error instanceof Invalid ? resolve(error.reasons.map(({ key }) => key)) : reject(error as Error),
        );
    }) as NextFunction);
  });
}

test.each([
  ['es', { amount: '10.000' }, { amount: '10000' }],
  ['es', { amount: '10.000,50' }, { amount: '10000.50' }],
  ['fr', { amount: '10\u202f000,5' }, { amount: '10000.5' }],
  ['fr', { amount: '10.000' }, ['field.ambiguous_number']],
  ['en', { amount: '10,000' }, { amount: '10000' }],
  ['en', { amount: '10.000' }, ['field.ambiguous_number']],
  ['en', { amount: '1e5' }, ['field.not_an_amount']],
  // Three decimals where the currency has them.
  ['en', { amount: '10.500', currency: 'bhd' }, { amount: '10.500', currency: 'BHD' }],
  ['es', { amount: '5', currency: ' eur ' }, { currency: 'EUR' }],
  ['es', { rate: '655,957' }, { rate: '655.957' }],
  ['en', { rate: '655.957' }, { rate: '655.957' }],
  ['es', { givers: '10.000' }, { givers: 10_000 }],
  ['en', { givers: '10.000' }, ['field.not_a_number']],
  // A program writes plain decimals, in whatever language it is answered.
  [null, { amount: '10.000' }, { amount: '10.000' }],
  [null, { amount: '10,000' }, ['field.not_an_amount']],
  [null, { amount: 12.5 }, { amount: '12.5' }],
] as const)('of %s: %j is read as %j', async (locale, body, expected) => {
  const answer = await read(locale, body);
  if (Array.isArray(expected)) expect(answer).toEqual(expected);
  else expect(answer).toMatchObject(expected);
});

test('what stands in a field to be changed reads back as it was, in every language', async () => {
  for (const locale of ['en', 'fr', 'es'] as const) {
    const rate = typedNumber(locale, '655.957');
    const amount = typedNumber(locale, '10.500');
    expect(await read(locale, { rate, amount, currency: 'KWD' })).toMatchObject({
      rate: '655.957',
      amount: '10.500',
    });
  }
});
