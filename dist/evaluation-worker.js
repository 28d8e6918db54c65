"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
void Promise.resolve().then(() => require("./main.js"));
