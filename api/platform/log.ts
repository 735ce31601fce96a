import { AsyncLocalStorage } from 'node:async_hooks';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Config } from './config.js';
import { readableStack } from './readable-stack.js';

const LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];

const levelsTo = (level: Config['logLevel']): LogLevel[] => LEVELS.slice(0, LEVELS.indexOf(level) + 1);

/** What Nest says of itself while it starts; nobody acts on it. */
const CHATTER = new Set(['InstanceLoader', 'NestFactory', 'NestApplication', 'RoutesResolver', 'RouterExplorer', 'GraphQLModule']);

const requests = new AsyncLocalStorage<string>();

/** Runs `work` so that each line of the log it leads to carries this id. */
export const withRequestId = (id: string, work: () => void): void => requests.run(id, work);

class QuietLogger extends ConsoleLogger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (!CHATTER.has(String(rest.at(-1)))) super.log(message, ...rest);
  }

  override error(...said: unknown[]): void {
    const [message, ...rest] = said.map((one) => (typeof one === 'string' ? readableStack(one) : one));
    super.error(message, ...rest);
  }

  protected override getJsonLogObject(...about: Parameters<ConsoleLogger['getJsonLogObject']>) {
    const request = requests.getStore();
    return { ...super.getJsonLogObject(...about), ...(request === undefined ? {} : { request }) };
  }

  protected override formatContext(context: string): string {
    const request = requests.getStore();
    return `${super.formatContext(context)}${request === undefined ? '' : `${request} `}`;
  }
}

/** Says everything beside what a command prints, which may be read by a program. */
class AsideLogger extends QuietLogger {
  protected override printMessages(...[messages, context, level, , stack, params]: Parameters<ConsoleLogger['printMessages']>): void {
    super.printMessages(messages, context, level, 'stderr', stack, params);
  }
}

/** The log of a command: on stderr, from warnings up unless more is asked for. */
export const createCommandLogger = (level: Config['logLevel']): ConsoleLogger =>
  new AsideLogger({ logLevels: levelsTo(level === 'log' ? 'warn' : level), colors: process.stderr.isTTY === true });

/** One line per event on the console, up to that level: for a person, or as JSON for a machine. Neither holds bodies, tokens or variables of a request. */
export const createLogger = (level: Config['logLevel'], format: Config['logFormat'] = 'text'): ConsoleLogger => {
  const logLevels = levelsTo(level);
  return new QuietLogger(format === 'json' ? { logLevels, json: true } : { logLevels, colors: process.stdout.isTTY === true });
};
