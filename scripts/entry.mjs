// The entry files of dist/. They alone are read by a Node.js that is too old for the rest, so they are written in the language of
// 2009 and say in one sentence what is needed, where the rest would end in a stack trace.

/** @param {string} range as in `engines` of package.json: `>=20.18.1` */
export function floorOf(range) {
  const numbers = /^>=(\d+)\.(\d+)\.(\d+)$/.exec(range)?.slice(1).map(Number);
  if (numbers === undefined) throw new Error(`The oldest Node.js cannot be read from "${range}".`);
  return numbers;
}

/**
 * @param {'openCommandLine' | 'openAction'} door what of main.js is opened
 * @param {number[]} floor major, minor, patch
 */
export function entry(door, floor) {
  const isAction = door === 'openAction';
  return `${isAction ? '' : '#!/usr/bin/env node\n'}'use strict';

var floor = [${floor.join(', ')}];

function isOld(version) {
  var parts = version.split('.');
  for (var at = 0; at < floor.length; at += 1) {
    var part = parseInt(parts[at], 10);
    if (part !== floor[at]) return part < floor[at];
  }
  return false;
}

if (isOld(process.versions.node)) {
  console.${isAction ? "log('::error title=iap-key::" : "error('"}iap-key needs Node.js ' + floor.join('.') + ' or newer, and this is ' + process.versions.node + '.');
  process.exit(2);
} else {
  require('./main.js').${door}();
}
`;
}
