import { dq001 } from "./dq-001.js";
import { dq002 } from "./dq-002.js";
import { dq003 } from "./dq-003.js";
import { dq004 } from "./dq-004.js";
import { dq005 } from "./dq-005.js";
import { dq101 } from "./dq-101.js";
import { dq102 } from "./dq-102.js";
import { dq103 } from "./dq-103.js";
import { dq104 } from "./dq-104.js";
import { dq105 } from "./dq-105.js";
import { dq106 } from "./dq-106.js";
import { dq201 } from "./dq-201.js";
import { dq202 } from "./dq-202.js";
import { dq203 } from "./dq-203.js";
import { dq204 } from "./dq-204.js";
import { dq205 } from "./dq-205.js";
import { dq301 } from "./dq-301.js";
import { dq302 } from "./dq-302.js";
import { dq303 } from "./dq-303.js";
import { dq304 } from "./dq-304.js";
import { dq305 } from "./dq-305.js";
import { dq306 } from "./dq-306.js";
import { dq307 } from "./dq-307.js";
import { dq308 } from "./dq-308.js";
import { dq401 } from "./dq-401.js";
import { dq402 } from "./dq-402.js";
import { dq403 } from "./dq-403.js";
import { dq404 } from "./dq-404.js";
import { dq501 } from "./dq-501.js";
import { dq601 } from "./dq-601.js";
import { dq602 } from "./dq-602.js";
import type { TrapCode } from "../trap-codes.js";
import type { Trap } from "../trap.js";

/** Every trap by its code. */
export const traps: Readonly<Record<TrapCode, Trap>> = {
  "DQ-001": dq001,
  "DQ-002": dq002,
  "DQ-003": dq003,
  "DQ-004": dq004,
  "DQ-005": dq005,
  "DQ-101": dq101,
  "DQ-102": dq102,
  "DQ-103": dq103,
  "DQ-104": dq104,
  "DQ-105": dq105,
  "DQ-106": dq106,
  "DQ-201": dq201,
  "DQ-202": dq202,
  "DQ-203": dq203,
  "DQ-204": dq204,
  "DQ-205": dq205,
  "DQ-301": dq301,
  "DQ-302": dq302,
  "DQ-303": dq303,
  "DQ-304": dq304,
  "DQ-305": dq305,
  "DQ-306": dq306,
  "DQ-307": dq307,
  "DQ-308": dq308,
  "DQ-401": dq401,
  "DQ-402": dq402,
  "DQ-403": dq403,
  "DQ-404": dq404,
  "DQ-501": dq501,
  "DQ-601": dq601,
  "DQ-602": dq602,
};

/** The trap that a person calls by its code, in any case of letters; null = there is none. */
export const trapOf = (code: string): Trap | null =>
  Object.values(traps).find((trap) => trap.code === code.trim().toUpperCase()) ?? null;
