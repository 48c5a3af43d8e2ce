exports.id = 'kerberos';
exports.ids = ['kerberos'];
exports.modules = {

/***/ 98050:
/***/ (function (module) {

module.exports = eval("require")("kerberos");


/***/ })

};
;