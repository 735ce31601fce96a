import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Config } from './config.js';

const LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];

/** What Nest says of itself while it starts; nobody acts on it. */
const CHATTER = new Set(['InstanceLoader', 'NestFactory', 'NestApplication', 'RoutesResolver', 'RouterExplorer', 'GraphQLModule']);

class QuietLogger extends ConsoleLogger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (!CHATTER.has(String(rest.at(-1)))) super.log(message, ...rest);
  }
}

/** One line per event on the console, up to that level. */
export const createLogger = (level: Config['logLevel']): ConsoleLogger =>
  new QuietLogger({ logLevels: LEVELS.slice(0, LEVELS.indexOf(level) + 1), colors: process.stdout.isTTY === true });
