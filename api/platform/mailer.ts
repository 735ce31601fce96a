import { Injectable } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { Config } from './config.js';
import { LONGEST_TRY, reasonOf, type Sending } from './sending.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for every try: it becomes the Message-ID, by which mail servers and readers drop repeats. */
  readonly key: string;
  readonly at: number;
}

/** Hands mail to the server of the settings. */
@Injectable()
export class Mailer {
  private transport: Transporter | null = null;

  constructor(private readonly config: Config) {}

  async send({ to, subject, text, key, at }: Mail): Promise<Sending> {
    const { smtp } = this.config.carriers;
    if (smtp === null) return { kind: 'REFUSED', reason: 'CHANNEL_OFF' };
    const domain = smtp.from.replace(/^.*@/, '').replace(/[^a-zA-Z0-9.-]/g, '');
    const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
    try {
      await this.transporter(smtp.url).sendMail({ from: smtp.from, to, subject, text, messageId: `<${key}@${domain}>`, date: new Date(at), headers });
      return { kind: 'SENT' };
    } catch (fault) {
      const { responseCode } = fault as { responseCode?: number };
      const isFinal = responseCode !== undefined && responseCode >= 550 && responseCode < 560;
      if (isFinal) return { kind: 'REFUSED', reason: `SMTP_${responseCode}` };
      return { kind: 'RETRY', reason: responseCode === undefined ? reasonOf(fault) : `SMTP_${responseCode}`, askedWait: null };
    }
  }

  private transporter(url: string): Transporter {
    this.transport ??= nodemailer.createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 15_000, socketTimeout: LONGEST_TRY });
    return this.transport;
  }
}
