export interface MailServer {
  readonly url: string;
  readonly mails: readonly { readonly to: string; readonly messageId: string; readonly raw: string; readonly at: number }[];
  refuse(code: number | null): void;
  close(): Promise<void>;
}

export interface GatewayRequest {
  readonly key: string;
  readonly isSigned: boolean;
  readonly body: {
    readonly id: string;
    readonly kind: string;
    readonly vi: { readonly title: string; readonly lines: readonly string[] };
    readonly recipient: { readonly name: string; readonly phone: string | null } | null;
  };
  readonly at: number;
}

export interface Gateway {
  readonly url: string;
  readonly requests: readonly GatewayRequest[];
  answer: (request: GatewayRequest) => { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly after?: Promise<unknown> };
  close(): Promise<void>;
}

export interface PushService {
  readonly origin: string;
  readonly received: readonly {
    readonly payload: { readonly title: string; readonly body: string; readonly path: string; readonly key: string };
    readonly topic: string;
    readonly urgency: string;
    readonly vapidKey: string | null;
  }[];
  answer: () => number;
  subscribe(): { readonly endpoint: string; readonly p256dh: string; readonly auth: string; forget(): boolean };
  close(): Promise<void>;
}

export function startMailServer(): Promise<MailServer>;
export function startGateway(secret: string): Promise<Gateway>;
export function startPushService(): Promise<PushService>;
