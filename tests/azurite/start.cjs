// Starts Azurite and ends with the process that started it: the pipe to standard input closes when that process dies, however it dies.
'use strict';
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();
require(require('node:path').resolve('node_modules/azurite/dist/src/azurite.js'));
