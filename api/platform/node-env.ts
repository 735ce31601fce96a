// Imported first: graphql and others look at NODE_ENV once, when they are loaded, and run a third slower without it.
process.env.NODE_ENV ??= 'production';

export {};
