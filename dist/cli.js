#!/usr/bin/env node
import { openCommandLine } from './main.js';

await openCommandLine();
