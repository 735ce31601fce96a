import { setFlagsFromString } from 'node:v8';

/**
 * Imported first. The heap is looked through again when it has grown by this share, in percent.
 * On a machine with much memory V8 lets it grow up to fourfold before it looks: a server in a storm of reports then keeps several hundred MB of what nobody needs any more (api/README.md, "Memory").
 */
setFlagsFromString('--heap-growing-percent=30');
