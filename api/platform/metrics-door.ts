import { createServer, type Server } from 'node:http';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from './config.js';
import { registry } from './metrics.js';

/** `/metrics` on an address of its own, which no gateway passes on; only where METRICS_PORT is set. */
@Injectable()
export class MetricsDoor implements OnApplicationShutdown {
  private server: Server | null = null;

  constructor(private readonly config: Config) {}

  /** The address; null when nothing is served. */
  async open(): Promise<string | null> {
    const { metrics } = this.config;
    if (metrics === null) return null;
    const server = createServer((request, response) => {
      if (request.url !== '/metrics') return void response.writeHead(404).end();
      void registry.metrics().then((text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text));
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(metrics.port, metrics.host, resolve);
    });
    const address = server.address();
    return `http://${metrics.host}:${typeof address === 'object' && address !== null ? address.port : metrics.port}/metrics`;
  }

  onApplicationShutdown(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}
