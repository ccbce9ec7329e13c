import { createTransport, type SentMessageInfo, type Transporter } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';

export type MailServer = Transporter<SentMessageInfo, SMTPTransport.Options>;

/** Shorter in sum than the lease of a mail, so that no other process takes it meanwhile. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** The server of `smtp://user:password@host:port`; a password goes to another machine by TLS only. */
export function mailServer(smtpUrl: string): MailServer {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  const [user, pass] = [decoded(url.username), decoded(url.password)];
  return createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: user !== '' && !THIS_MACHINE.includes(url.hostname),
    ...(user === '' ? {} : { auth: { user, pass } }),
    ...TIMEOUTS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** The configuration refuses what cannot be decoded; should it come here, mail goes on as it is written. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What went wrong, for the administrator: without the password, whatever the server repeats. */
export function failureText(error: unknown, smtpUrl: string): string {
  const text = error instanceof Error ? error.message : String(error);
  const { password } = new URL(smtpUrl);
  const secrets = [password, decoded(password)].filter((each) => each !== '');
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '…'), text).slice(0, 500);
}

/** True when the server refuses this mail for good (RFC 5321: a 5yz reply to its envelope or content). */
export function isRefusedForGood(error: unknown): boolean {
  return isOfTheMail(error) && ((error as { responseCode?: number }).responseCode ?? 0) >= 500;
}

/** True when another mail may still pass: not the connection, the sign-in or the network. */
export function isOfTheMail(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === 'EENVELOPE' || code === 'EMESSAGE';
}
