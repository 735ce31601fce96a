import './platform/heap.js';
import './platform/node-env.js';
import 'reflect-metadata';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import type { Config } from './platform/config.js';
import { createCommandLogger } from './platform/log.js';

/** The house without its door, for commands: views are loaded, nothing drains the outbox until the caller asks. `more` are rooms only this command needs. Close it when done. */
export function createContext(config: Config, more: readonly Type[] = []): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.withoutDoor(config, more), { logger: createCommandLogger(config.logLevel), abortOnError: false });
}
