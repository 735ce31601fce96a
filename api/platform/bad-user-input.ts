import { GraphQLError } from 'graphql';

/** A request that cannot be answered as it was asked; the message says why. */
export const badUserInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
