module.exports = { create: () => 'attachment' };
