// Hands every handle back to whoever gave it: on its way through two processes the system makes a second one of it. `Doorways` starts it. Never takes up a connection itself.
process.on('message', (_said, handle) => process.send('back', handle));
process.once('disconnect', () => process.exit());
