import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MailboxMessage, readMessage } from './mailbox-message.js';

const limit = 500;
/** When it came and a number nobody guesses; sorts by age. */
const idPattern = /^\d{13}-[0-9a-f]{12}$/;

export interface StoredMail {
  id: string;
  receivedAt: Date;
  message: MailboxMessage;
}

/**
 * The messages of the stand-in mailbox, one .eml file each, so that they outlive a restart and can be opened by
 * any mail program. Only the latest are kept.
 */
export class MailboxStore {
  readonly #directory: string;
  readonly #read = new Map<string, Promise<MailboxMessage>>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  async add(raw: Buffer, receivedAt = new Date()): Promise<string> {
    await mkdir(this.#directory, { recursive: true });
    const id = `${String(receivedAt.getTime()).padStart(13, '0')}-${randomBytes(6).toString('hex')}`;
    const unfinished = join(this.#directory, `${id}.part`);
    await writeFile(unfinished, raw, { mode: 0o600 });
    await rename(unfinished, this.#fileOf(id));
    const ids = await this.#ids();
    for (const old of ids.slice(limit)) {
      this.#read.delete(old);
      await rm(this.#fileOf(old), { force: true });
    }
    return id;
  }

  /** Newest first; with `recipient`, those whose address contains it. */
  async list(recipient = ''): Promise<StoredMail[]> {
    const wanted = recipient.trim().toLowerCase();
    const mails = await Promise.all((await this.#ids()).map((id) => this.find(id)));
    return mails
      .filter((mail) => mail !== null)
      .filter(({ message }) => message.recipient.toLowerCase().includes(wanted));
  }

  async find(id: string): Promise<StoredMail | null> {
    if (!idPattern.test(id)) {
      return null;
    }
    const reading = this.#read.get(id) ?? readFile(this.#fileOf(id)).then(readMessage);
    this.#read.set(id, reading);
    try {
      return { id, receivedAt: new Date(Number(id.slice(0, 13))), message: await reading };
    } catch (error) {
      this.#read.delete(id);
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return null;
      }
      throw error;
    }
  }

  /** The file as it was received; null when there is none. */
  async raw(id: string): Promise<Buffer | null> {
    return (await this.find(id)) === null ? null : readFile(this.#fileOf(id));
  }

  async #ids(): Promise<string[]> {
    const files = await readdir(this.#directory).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return [];
      }
      throw error;
    });
    return files
      .filter((file) => file.endsWith('.eml') && idPattern.test(file.slice(0, -4)))
      .map((file) => file.slice(0, -4))
      .sort()
      .reverse();
  }

  #fileOf(id: string): string {
    return join(this.#directory, `${id}.eml`);
  }
}
