import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The server for Node, in a few files that Node loads as they are: it starts in a quarter of the
// time that the sources take through a loader. As deep in the folder as the sources, which find the
// migrations by a path from their own.
await build({
  entryPoints: ["entry-node.ts", "entry-migrate.ts", "tracking/queue-thread.ts"].map((entry) =>
    here(`src/${entry}`),
  ),
  outdir: here("dist/node"),
  entryNames: "[name]",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  // Native code, which has to be loaded from where it was installed.
  external: ["@libsql/client"],
  // liquidjs is CommonJS and asks for Node's own modules when it is used.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  sourcemap: true,
  logLevel: "warning",
});
