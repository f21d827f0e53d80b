/** Bundles the server once, before the tests that run it: the one that is served. */
export const setup = async (): Promise<void> => {
  await import("../../build.ts");
};
