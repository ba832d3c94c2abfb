import { AppError } from "../errors/app-error.js";
import { nearest } from "./nearest.js";

/** The error `process-unknown`, with the id that was probably meant. */
export const unknownProcess = (process: string, known: readonly string[]): AppError =>
  new AppError("process-unknown", { process, near: nearest(process, known), known });
