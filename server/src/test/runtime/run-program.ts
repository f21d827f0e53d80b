import { spawn } from "node:child_process";
import { once } from "node:events";

export interface Program {
  /** False once it ended. */
  runs(): boolean;
  /** What it has written so far, at most the last 20,000 characters. */
  said(): string;
  /** Its exit code, once it ended by itself. */
  ended: Promise<number | null>;
  /** Ends it and waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a program; whoever starts it must `kill` it. */
export const runProgram = (
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Program => {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env });
  let said = "";
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-20_000);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = once(child, "exit").then(([code]) => code as number | null);
  return {
    runs: () => child.exitCode === null && child.signalCode === null,
    said: () => said,
    ended,
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
};

/** Waits until an address answers. Throws with the program's own words when it ends before. */
export const untilAnswers = async (url: string, program: Program): Promise<void> => {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      if ((await fetch(url)).ok) return;
    } catch (error) {
      if (!program.runs() || Date.now() > deadline)
        throw new Error(program.said(), { cause: error });
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
};
