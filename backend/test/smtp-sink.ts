import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

type Step = 'sender' | 'recipient' | 'data';

/** What the server does with the next messages. */
export type SinkBehaviour =
  | 'accept'
  | { refuse: number; at: Step; saying?: string }
  /** Never answers RCPT TO. */
  | 'hang'
  /** Takes the whole message, then hangs up without a word: the sender cannot know that it arrived. */
  | 'drop-after-data';

export interface SunkMail {
  from: string;
  recipients: string[];
  raw: string;
  parsed: ParsedMail;
}

interface Refusal extends Error {
  responseCode: number;
}

const refusal = (responseCode: number, saying = 'refused by the test'): Refusal =>
  Object.assign(new Error(saying), { responseCode });

/** A real SMTP server that keeps what it is sent, and can be told to misbehave. */
export class SmtpSink {
  readonly mails: SunkMail[] = [];
  behaviour: SinkBehaviour = 'accept';
  /** RCPT TO commands so far, refused ones included. */
  attempts = 0;
  readonly #server: SMTPServer;
  readonly #sockets = new Set<Socket>();
  #waiting: (() => void)[] = [];

  private constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      authOptional: true,
      logger: false,
      closeTimeout: 1,
      onMailFrom: (_, __, done) => {
        done(this.#refusalAt('sender'));
      },
      onRcptTo: (_, __, done) => {
        this.attempts++;
        if (this.behaviour === 'hang') {
          this.#tell();
          return;
        }
        const refused = this.#refusalAt('recipient');
        done(refused);
        if (refused) {
          this.#tell();
        }
      },
      onData: (stream, session, done) => {
        this.#take(stream, session).then(() => {
          if (this.behaviour === 'drop-after-data') {
            this.#hangUp();
          } else {
            done(this.#refusalAt('data'));
          }
          this.#tell();
        }, done);
      },
    });
    // The client's hanging up is part of what is tested.
    this.#server.on('error', () => undefined);
  }

  static async start(): Promise<SmtpSink> {
    const sink = new SmtpSink();
    sink.#net.on('connection', (socket: Socket) => {
      sink.#sockets.add(socket);
      socket.once('close', () => sink.#sockets.delete(socket));
    });
    sink.#server.listen(0, '127.0.0.1');
    await once(sink.#net, 'listening');
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#net.address() as AddressInfo).port}`;
  }

  get #net(): Server {
    return this.#server.server;
  }

  /** Resolves when the next message has been taken, refused, or left without an answer. */
  arrival(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #tell(): void {
    for (const resolve of this.#waiting.splice(0)) {
      resolve();
    }
  }

  clear(): void {
    this.mails.length = 0;
    this.attempts = 0;
    this.behaviour = 'accept';
  }

  async stop(): Promise<void> {
    this.#hangUp();
    await new Promise<void>((resolve) => {
      this.#server.close(resolve);
    });
  }

  #hangUp(): void {
    for (const socket of this.#sockets) {
      socket.destroy();
    }
  }

  #refusalAt(step: Step): Refusal | undefined {
    const { behaviour } = this;
    return typeof behaviour === 'object' && behaviour.at === step
      ? refusal(behaviour.refuse, behaviour.saying)
      : undefined;
  }

  async #take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
    }
    const { behaviour } = this;
    if (typeof behaviour === 'object') {
      return;
    }
    const raw = Buffer.concat(chunks);
    const { mailFrom, rcptTo } = session.envelope;
    this.mails.push({
      from: mailFrom ? mailFrom.address : '',
      recipients: rcptTo.map(({ address }) => address),
      raw: raw.toString('utf8'),
      parsed: await simpleParser(raw),
    });
  }
}
