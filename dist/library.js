'use strict';

const open = () => require('./main.js').openLibrary();
exports.check = async (...given) => (await open()).check(...given);
exports.encode = async (...given) => (await open()).encode(...given);
exports.fingerprint = async (...given) => (await open()).fingerprint(...given);
