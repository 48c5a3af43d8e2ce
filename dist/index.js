'use strict';

require('./main.js').openAction();
