import './ui/styles.js';

import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createApollo } from './apollo.js';
import { createRoutes } from './routes.js';
import { nameStyleNonce, styleNonce } from './ui/style-nonce.js';
import { theme } from './ui/theme.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

nameStyleNonce();
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={createApollo()}>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <RouterProvider router={createRoutes()} />
      </MantineProvider>
    </ApolloProvider>
  </StrictMode>,
);
