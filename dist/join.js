"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
process.argv[2] = 'join';
void Promise.resolve().then(() => require("./main.js"));
