#!/usr/bin/env node
require('./supported-node');
const { join } = require('node:path');
const { buildIfNeeded } = require('./build-if-needed');

buildIfNeeded();
require(join(__dirname, '..', 'dist', 'src', 'cli.js'));
