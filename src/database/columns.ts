import { Column, PrimaryGeneratedColumn } from 'typeorm';

/**
 * The column types both databases share. Instants and days are ISO text, so that they sort, compare
 * and read back the same in SQLite and PostgreSQL, whatever the machine's time zone.
 */
interface Options {
  nullable?: boolean;
}

export const Id = (): PropertyDecorator => PrimaryGeneratedColumn({ type: 'integer' });

/** Short text of at most `length` characters. */
export const Text = (length = 200, options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: String(length), ...options });

export const LongText = (options: Options = {}): PropertyDecorator => Column({ type: 'text', ...options });

/** `YYYY-MM-DD`. */
export const DayColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: '10', ...options });

/** `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const InstantColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: '24', ...options });

export const Integer = (options: Options = {}): PropertyDecorator => Column({ type: 'integer', ...options });

export const Flag = (): PropertyDecorator => Column({ type: 'boolean' });

/** Integer minor units; PostgreSQL hands bigint over as text, so it is made a number again here. */
export const Minor = (options: Options = {}): PropertyDecorator =>
  Column({
    type: 'bigint',
    ...options,
    transformer: {
      to: (value: number | null | undefined) => value,
      from: (value: string | number | null) => (value === null ? null : Number(value)),
    },
  });

/** A plain value kept as JSON text. */
export const Json = (options: Options = {}): PropertyDecorator => Column({ type: 'simple-json', ...options });
