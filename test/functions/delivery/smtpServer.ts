/** Test aid: a real SMTP server in this process, that keeps what it is sent. */
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly email: Email;
  /** Whom the envelope names. */
  readonly recipients: readonly string[];
}

export async function startSmtpServer(options: { readonly refuses?: () => boolean } = {}) {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (options.refuses?.() === true) {
          callback(Object.assign(new Error('mailbox busy'), { responseCode: 451 }));
          return;
        }
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        void new PostalMime().parse(Buffer.concat(chunks)).then((email) => {
          mails.push({ email, recipients });
          callback();
        });
      });
    },
  });
  // A sender that is killed in the middle of a mail resets its connection: to a mail server that is no fault of its own.
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails,
    stop: () => new Promise<void>((resolve) => void server.close(resolve)),
  };
}
