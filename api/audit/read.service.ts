import type { ApolloServerPlugin, BaseContext, GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import type { DocumentNode } from 'graphql';
import { currentActor } from '../platform/actor.js';
import { DirectAnswers } from '../platform/direct-answers.js';
import { formatError } from '../platform/faults.js';
import { AuditStore } from './audit.store.js';
import { asksPersonal, personalIn } from './subjects.js';

/** Enters into the audit who was told what of whom, before the answer leaves; an answer that cannot be entered does not leave. */
@Plugin()
export class ReadService implements ApolloServerPlugin {
  private readonly asking = new WeakMap<DocumentNode, boolean>();

  constructor(
    private readonly store: AuditStore,
    direct: DirectAnswers,
  ) {
    direct.except((document) => this.asks(document));
  }

  async requestDidStart(): Promise<GraphQLRequestListener<BaseContext>> {
    return { willSendResponse: (context) => this.enter(context) };
  }

  private async enter({ document, schema, operationName, response }: GraphQLRequestContextWillSendResponse<BaseContext>): Promise<void> {
    if (document === undefined || response.body.kind !== 'single' || !this.asks(document)) return;
    const { data } = response.body.singleResult;
    const { types, subjects } = personalIn(schema, document, operationName ?? null, data);
    if (types.length === 0) return;
    try {
      await this.store.enterRead({ types, subjects, by: currentActor()?.by ?? null, operation: operationName ?? null });
    } catch (fault) {
      const { message, extensions } = formatError({ message: '' }, fault);
      response.body.singleResult = { data: null, errors: [{ message, ...(extensions === undefined ? {} : { extensions }) }] };
    }
  }

  private asks(document: DocumentNode): boolean {
    const known = this.asking.get(document);
    if (known !== undefined) return known;
    const asks = asksPersonal(document);
    this.asking.set(document, asks);
    return asks;
  }
}
