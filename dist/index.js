import { openAction } from './main.js';

await openAction();
