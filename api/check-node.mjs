// Imported first by every command, and written so that an old Node can read it.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Cung Cầu needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
