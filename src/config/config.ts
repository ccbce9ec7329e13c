import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the environment decides, read once. Times are UTC whatever the machine says. */
export interface Config {
  /** Folder of the embedded database and the files beside it. */
  home: string;
  /** PostgreSQL connection URL, or null for the embedded SQLite. */
  databaseUrl: string | null;
  host: string;
  port: number;
  environment: 'production' | 'development' | 'test';
  /** True when browsers reach the product by HTTPS through a proxy: cookies are then `Secure`. */
  behindHttps: boolean;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** Where people reach the product, without a slash at its end: the links in its mails begin with it. */
  publicUrl: string;
  /** The mail server with its sign-in, or null: notices are then shown in the product alone. A secret. */
  smtpUrl: string | null;
  /** The sender of mails: an address, or `Name <address>`. */
  mailFrom: string | null;
  /** An S3-compatible store for evidence, or null: evidence is then kept in the folder `evidence` of `home`. */
  evidenceS3: S3Settings | null;
}

/** Where a bucket is and how to sign in to it; the secret is one. */
interface S3Settings {
  /** Without a slash at its end. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const ENVIRONMENTS = ['production', 'development', 'test'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** Reads the environment; throws with a sentence naming the variable when a value is nonsense. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Readonly<Config> {
  process.env.TZ = 'UTC';
  const host = env.HOST || '127.0.0.1';
  const port = portNumber(env.PORT);
  return Object.freeze({
    home: homeFolder(env.ACCORD_HOME),
    databaseUrl: postgresUrl(env.DATABASE_URL),
    host,
    port,
    environment: oneOf('NODE_ENV', env.NODE_ENV, ENVIRONMENTS, 'production'),
    behindHttps: oneOf('ACCORD_HTTPS', env.ACCORD_HTTPS, ['yes', 'no'] as const, 'no') === 'yes',
    logLevel: oneOf('LOG_LEVEL', env.LOG_LEVEL, LOG_LEVELS, 'info'),
    publicUrl: webAddress(env.ACCORD_URL) ?? `http://${host}:${port}`,
    ...mailSettings(env),
    evidenceS3: s3Settings(env.ACCORD_EVIDENCE_S3),
  });
}

/** `./data`, or the demo's folder when only the demo is there. */
function homeFolder(wanted: string | undefined): string {
  if (wanted) return resolve(wanted);
  const usual = resolve('data');
  const demo = join(usual, 'demo');
  const onlyDemo = !existsSync(join(usual, 'accord.sqlite')) && existsSync(join(demo, 'accord.sqlite'));
  return onlyDemo ? demo : usual;
}

function postgresUrl(value: string | undefined): string | null {
  if (!value) return null;
  if (!/^postgres(ql)?:\/\//.test(value)) throw new Error('DATABASE_URL must start with postgres://');
  return value;
}

function portNumber(value: string | undefined): number {
  if (!value) return 3000;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error('PORT must be between 0 and 65535');
  return port;
}

function webAddress(value: string | undefined): string | null {
  if (!value) return null;
  if (!/^https?:\/\/./.test(value) || !URL.canParse(value)) {
    throw new Error('ACCORD_URL must be a web address, as https://accord.example.org');
  }
  return value.replace(/\/+$/, '');
}

/** Mail needs all three: a server, a sender, and an address its links begin with. No value is repeated: one is a secret. */
function mailSettings(env: NodeJS.ProcessEnv): Pick<Config, 'smtpUrl' | 'mailFrom'> {
  const [smtpUrl, mailFrom] = [env.ACCORD_SMTP || null, env.ACCORD_MAIL_FROM || null];
  if (smtpUrl === null) return { smtpUrl, mailFrom };
  if (!/^smtps?:\/\/./.test(smtpUrl) || !URL.canParse(smtpUrl)) {
    throw new Error(
      'ACCORD_SMTP must be as smtp://user:password@host:587, or smtps:// for TLS from the start',
    );
  }
  if (!mailFrom || !/^[^\r\n]*@[^\r\n]+$/.test(mailFrom)) {
    throw new Error('ACCORD_MAIL_FROM must name the sender when ACCORD_SMTP is set');
  }
  if (!env.ACCORD_URL) throw new Error('ACCORD_URL must be set when ACCORD_SMTP is: mails lead there');
  return { smtpUrl, mailFrom };
}

/** `endpoint,bucket,region,key,secret`; no value is repeated in an error: one is a secret. */
function s3Settings(value: string | undefined): S3Settings | null {
  if (!value) return null;
  const [endpoint = '', bucket, region, accessKeyId, ...rest] = value.split(',').map((each) => each.trim());
  const secretAccessKey = rest.join(',');
  const isAddress = /^https?:$/.test(URL.parse(endpoint)?.protocol ?? '');
  if (!isAddress || !bucket || !region || !accessKeyId || !secretAccessKey) {
    throw new Error('ACCORD_EVIDENCE_S3 must be as https://s3.example.org,bucket,region,key,secret');
  }
  return { endpoint: endpoint.replace(/\/+$/, ''), bucket, region, accessKeyId, secretAccessKey };
}

function oneOf<T extends string>(name: string, value: string | undefined, known: readonly T[], usual: T): T {
  if (!value) return usual;
  const found = known.find((each) => each === value);
  if (!found) throw new Error(`${name} must be one of ${known.join(', ')}`);
  return found;
}
