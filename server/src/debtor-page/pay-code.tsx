// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { encode } from "uqr";

/** Modules of white around the code that readers need. */
const border = 4;

/** One path for all dark modules: drawn here so that the page needs no image from anywhere. */
const pathOf = (data: readonly (readonly boolean[])[]): string =>
  data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");

/** A QR code of a text, dark on white whatever the colours of the page: readers expect it. */
export const PayCode = ({ label, text }: { label: string; text: string }) => {
  // EPC069-12 asks for error correction M.
  const { data, size } = encode(text, { ecc: "M", border });
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} width="180" height="180">
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={pathOf(data)} />
    </svg>
  );
};
