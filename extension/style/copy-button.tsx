import { useState } from "preact/hooks";

import { useText } from "../locales/use-text.tsx";
import { Button } from "./button.tsx";

/** Framed pages may lack the clipboard permission; the old way works after a gesture. */
const copyByHand = (text: string): boolean => {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
};

const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
};

/** Copies a text, and says so in its own label. */
export const CopyButton = ({ text, label }: { text: string; label: string }) => {
  const t = useText();
  const [copied, setCopied] = useState(false);
  return (
    <Button onPress={() => void copy(text).then(setCopied)}>
      <span aria-live="polite">{copied ? t.common.copied : label}</span>
    </Button>
  );
};
