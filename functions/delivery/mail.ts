import { createTransport } from 'nodemailer';
import { failure, success } from '../../ledger/result';
import type { Channel } from './channel';
import { mailSubject, mailText } from './digest';

const TIMEOUT_MS = '30000';

/** Mails by SMTP. `url` such as smtps://user:password@host:465, `from` the sender's address. */
export function mailChannel(url: string | undefined, from: string | undefined): Channel {
  const isReady = url !== undefined && from !== undefined;
  return {
    isReady: () => isReady,
    hasRoom: () => true,
    send: async ({ addresses }, digest) => {
      if (!isReady) return failure('no mail server is set');
      const server = new URL(url);
      for (const limit of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
        server.searchParams.set(limit, TIMEOUT_MS);
      const transport = createTransport(server.href);
      try {
        await transport.sendMail({
          from,
          // Receivers don't learn of one another.
          bcc: [...addresses],
          to: from,
          subject: mailSubject(digest),
          text: mailText(digest),
          // The same for a repetition, by which mail programs show one mail.
          messageId: `<${digest.key}@spotledger>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return success(null);
      } catch (error) {
        const { code, responseCode } = error as { code?: string; responseCode?: number };
        return failure(['SMTP', responseCode ?? code ?? 'fault'].join(' '));
      } finally {
        transport.close();
      }
    },
  };
}
