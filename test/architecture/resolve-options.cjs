const path = require('node:path');

// How the import rules find a file: `./x.js` is `./x.ts`, and the page calls the domain `@domain`.
module.exports = {
  resolve: {
    alias: { '@domain': path.resolve('api/domain') },
    extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
  },
};
