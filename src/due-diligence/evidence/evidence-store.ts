import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import type { Config } from '../../config/config';

/** Keeps files by the hash of their content: the same file twice is one, and a changed one is noticed. */
export interface EvidenceStore {
  /** Keeps the content; it is safe once this resolves. */
  put(key: string, content: Buffer): Promise<void>;
  /** @throws Error when it is not there */
  get(key: string): Promise<Buffer>;
}

export const EVIDENCE_STORE = Symbol('where evidence is kept');

/** Beside the database, or in an S3-compatible store where one is configured. */
export function evidenceStore({ home, evidenceS3 }: Pick<Config, 'home' | 'evidenceS3'>): EvidenceStore {
  return evidenceS3 ? new BucketStore(evidenceS3) : new FolderStore(join(home, 'evidence'));
}

/** `ab/cdef…`: no folder gets too full. */
export function keyOf(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}

/** A folder; a file appears whole or not at all, and is on the disk before its row is written. */
export class FolderStore implements EvidenceStore {
  constructor(private readonly folder: string) {}

  async put(key: string, content: Buffer): Promise<void> {
    const path = join(this.folder, key);
    if (await stat(path).then(({ size }) => size === content.length, () => false)) return; // prettier-ignore
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const fresh = `${path}.${randomBytes(6).toString('hex')}`;
    try {
      const file = await open(fresh, 'wx', 0o600);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(fresh, path);
    } catch (error) {
      await rm(fresh, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
  }

  get(key: string): Promise<Buffer> {
    return readFile(join(this.folder, key));
  }
}

/** Makes the new name itself last; not every system can sync a folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

const TIMEOUT_MS = 30_000;

/** A bucket by the S3 protocol, every request signed. */
export class BucketStore implements EvidenceStore {
  private readonly client: AwsClient;

  constructor(private readonly settings: NonNullable<Config['evidenceS3']>) {
    const { region, accessKeyId, secretAccessKey } = settings;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  }

  async put(key: string, content: Buffer): Promise<void> {
    await this.ask(key, { method: 'PUT', body: new Uint8Array(content) });
  }

  async get(key: string): Promise<Buffer> {
    const response = await this.ask(key, { method: 'GET' });
    return Buffer.from(await response.arrayBuffer());
  }

  private async ask(key: string, init: RequestInit): Promise<Response> {
    const url = `${this.settings.endpoint}/${this.settings.bucket}/evidence/${key}`;
    const response = await this.client.fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) throw new Error(`the store of evidence answered ${response.status}`);
    return response;
  }
}
