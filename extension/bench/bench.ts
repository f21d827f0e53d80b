import { bundleSizes } from "./bundle-sizes.ts";
import { panelSpeed } from "./panel-speed.ts";
import { percentile } from "./percentile.ts";

const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;

console.table(
  bundleSizes().map(({ what, bytes, limit }) => ({
    what,
    gzip: kilobytes(bytes),
    limit: kilobytes(limit),
    "share of limit": (bytes / limit).toFixed(2),
  })),
);

const { show, insert } = await panelSpeed();
const row = (what: string, samples: number[], limit: number) => ({
  what,
  "p50 ms": Math.round(percentile(samples, 0.5)),
  "p95 ms": Math.round(percentile(samples, 0.95)),
  "limit ms": limit,
  "share of limit": (percentile(samples, 0.95) / limit).toFixed(2),
});
console.table([
  row("thread opens → panel shows the case", show, 300),
  row("click → reminder in the editor", insert, 200),
]);
