// Says in one sentence that this Node is too old, before anything it could not read is loaded.
// Written for Nodes of any age.
var least = require('../package.json')
  .engines.node.replace(/[^0-9.]/g, '')
  .split('.')
  .map(Number);
var own = process.versions.node.split('.').map(Number);

if (own[0] < least[0] || (own[0] === least[0] && own[1] < least[1])) {
  console.error(
    'Accord needs Node ' + least.join('.') + ' or newer; this is Node ' + process.versions.node + '.',
  );
  process.exit(1);
}
