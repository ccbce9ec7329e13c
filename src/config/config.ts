import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { StartFailed } from './start-failed';

/** What the environment decides, read once. Times are UTC whatever the machine says. */
export interface Config {
  /** Folder of the embedded database and the files beside it. */
  home: string;
  /** PostgreSQL connection URL, or null for the embedded SQLite. */
  databaseUrl: string | null;
  host: string;
  port: number;
  /** How many processes serve; one alone does it by itself, several are overseen by another. */
  processes: number;
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

/** Processes that serve where nothing is set, and as many as may be set. */
const MOST_BY_ITSELF = 4;
const MOST = 16;

/** Every setting; what is set is not blank. */
const NAMES = [
  'ACCORD_HOME',
  'DATABASE_URL',
  'HOST',
  'PORT',
  'NODE_ENV',
  'ACCORD_HTTPS',
  'LOG_LEVEL',
  'ACCORD_URL',
  'ACCORD_SMTP',
  'ACCORD_MAIL_FROM',
  'ACCORD_EVIDENCE_S3',
  'ACCORD_PROCESSES',
] as const;

/** Reads the environment. @throws StartFailed with a sentence naming the variable when a value is nonsense */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Readonly<Config> {
  process.env.TZ = 'UTC';
  for (const name of NAMES) if (env[name] && isBlank(env[name])) throw new StartFailed(`${name} is blank: give it a value, or do not set it`); // prettier-ignore
  const host = hostName(env.HOST);
  const port = portNumber(env.PORT);
  return Object.freeze({
    home: homeFolder(env.ACCORD_HOME),
    databaseUrl: postgresUrl(env.DATABASE_URL),
    host,
    port,
    processes: processCount(env.ACCORD_PROCESSES),
    environment: oneOf('NODE_ENV', env.NODE_ENV, ENVIRONMENTS, 'production'),
    behindHttps: oneOf('ACCORD_HTTPS', env.ACCORD_HTTPS, ['yes', 'no'] as const, 'no') === 'yes',
    logLevel: oneOf('LOG_LEVEL', env.LOG_LEVEL, LOG_LEVELS, 'info'),
    publicUrl: webAddress(env.ACCORD_URL) ?? `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`,
    ...mailSettings(env),
    evidenceS3: s3Settings(env.ACCORD_EVIDENCE_S3),
  });
}

function isBlank(value: string): boolean {
  return value.trim() === '';
}

/** `./data`, or the demo's folder when only the demo is there. */
function homeFolder(wanted: string | undefined): string {
  if (wanted) return resolve(wanted);
  const usual = resolve('data');
  const demo = join(usual, 'demo');
  const onlyDemo = !existsSync(join(usual, 'accord.sqlite')) && existsSync(join(demo, 'accord.sqlite'));
  return onlyDemo ? demo : usual;
}

function hostName(value: string | undefined): string {
  if (!value) return '127.0.0.1';
  const isName = /^[a-z\d_]([a-z\d_-]*[a-z\d])?(\.[a-z\d_]([a-z\d_-]*[a-z\d])?)*$/i.test(value);
  // Four numbers are an address or nothing.
  const isAddress = isIP(value) > 0;
  if (isAddress || (isName && !/^[\d.]+$/.test(value))) return value;
  throw new StartFailed('HOST must be an address or a name of this machine, such as 127.0.0.1');
}

/** No value is repeated: it carries a password. */
function postgresUrl(value: string | undefined): string | null {
  if (!value) return null;
  if (!/^postgres(ql)?:\/\//.test(value)) throw new StartFailed('DATABASE_URL must start with postgres://');
  const url = URL.parse(value);
  const isSomewhere = url && (url.hostname !== '' || url.searchParams.has('host'));
  if (!isSomewhere || url.pathname.length < 2) {
    throw new StartFailed('DATABASE_URL must be as postgres://user:password@host:5432/database');
  }
  expectDecodable('DATABASE_URL', [url.username, url.password, url.pathname]);
  return value;
}

function portNumber(value: string | undefined): number {
  if (!value) return 3000;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (!(port <= 65535)) throw new StartFailed('PORT must be a whole number between 0 and 65535');
  return port;
}

/** As many as there are processors, up to four: a register has one writer. */
function processCount(value: string | undefined): number {
  if (!value) return Math.min(availableParallelism(), MOST_BY_ITSELF);
  const count = /^\d{1,2}$/.test(value) ? Number(value) : NaN;
  if (!(count >= 1 && count <= MOST)) throw new StartFailed(`ACCORD_PROCESSES must be a whole number between 1 and ${MOST}`); // prettier-ignore
  return count;
}

function webAddress(value: string | undefined): string | null {
  if (!value) return null;
  const url = URL.parse(value);
  const isOne = url && /^https?:$/.test(url.protocol) && /^https?:\/\/[^\s]+$/.test(value);
  if (!isOne || url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new StartFailed('ACCORD_URL must be a web address, as https://accord.example.org');
  }
  return value.replace(/\/+$/, '');
}

/** An address, or a name with one in brackets. */
const SENDER = /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** Mail needs all three: a server, a sender, and an address its links begin with. No value is repeated: one is a secret. */
function mailSettings(env: NodeJS.ProcessEnv): Pick<Config, 'smtpUrl' | 'mailFrom'> {
  const [smtpUrl, mailFrom] = [env.ACCORD_SMTP || null, env.ACCORD_MAIL_FROM || null];
  if (mailFrom !== null && !SENDER.test(mailFrom)) {
    throw new StartFailed('ACCORD_MAIL_FROM must be an address, or as Accord <accord@example.org>');
  }
  if (smtpUrl === null) return { smtpUrl, mailFrom };
  const url = /^smtps?:\/\/./.test(smtpUrl) ? URL.parse(smtpUrl) : null;
  if (!url || url.hostname === '' || !/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
    throw new StartFailed(
      'ACCORD_SMTP must be as smtp://user:password@host:587, or smtps:// for TLS from the start;' +
        ' in user and password # / ? are written as %23 %2F %3F',
    );
  }
  expectDecodable('ACCORD_SMTP', [url.username, url.password]);
  if (!mailFrom) throw new StartFailed('ACCORD_MAIL_FROM must name the sender when ACCORD_SMTP is set');
  if (!env.ACCORD_URL) throw new StartFailed('ACCORD_URL must be set when ACCORD_SMTP is: mails lead there');
  return { smtpUrl, mailFrom };
}

/** A sign of percent in a user or password is written as one: what cannot be read would fail much later, unseen. */
function expectDecodable(name: string, parts: readonly string[]): void {
  try {
    for (const part of parts) decodeURIComponent(part);
  } catch {
    throw new StartFailed(`${name} has a % in its user or password: write it as %25`);
  }
}

/** `endpoint,bucket,region,key,secret`; no value is repeated in an error: one is a secret. */
function s3Settings(value: string | undefined): S3Settings | null {
  if (!value) return null;
  const [endpoint = '', bucket, region, accessKeyId, ...rest] = value.split(',').map((each) => each.trim());
  const secretAccessKey = rest.join(',');
  const isAddress = /^https?:$/.test(URL.parse(endpoint)?.protocol ?? '');
  if (!isAddress || !bucket || !region || !accessKeyId || !secretAccessKey) {
    throw new StartFailed('ACCORD_EVIDENCE_S3 must be as https://s3.example.org,bucket,region,key,secret');
  }
  return { endpoint: endpoint.replace(/\/+$/, ''), bucket, region, accessKeyId, secretAccessKey };
}

function oneOf<T extends string>(name: string, value: string | undefined, known: readonly T[], usual: T): T {
  if (!value) return usual;
  const found = known.find((each) => each === value);
  if (!found) throw new StartFailed(`${name} must be one of ${known.join(', ')}`);
  return found;
}
