#!/usr/bin/env node
'use strict';

var floor = [20, 18, 1];

function isOld(version) {
  var parts = version.split('.');
  for (var at = 0; at < floor.length; at += 1) {
    var part = parseInt(parts[at], 10);
    if (part !== floor[at]) return part < floor[at];
  }
  return false;
}

if (isOld(process.versions.node)) {
  console.error('iap-key needs Node.js ' + floor.join('.') + ' or newer, and this is ' + process.versions.node + '.');
  process.exit(2);
} else {
  require('./main.js').openCommandLine();
}
