import { largeLogs, testLogs } from "./logs.js";

testLogs(largeLogs);
