import { useEffect, useState } from "preact/hooks";

import { useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import type { Ways as LoadedWays, WaysProps } from "../ways/ways.tsx";

/** What else can be done: read after the panel stands, since it is most of its weight. */
export const LazyWays = (props: WaysProps) => {
  const t = useText().common;
  const [Ways, setWays] = useState<typeof LoadedWays | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    setFailed(false);
    const load = async () => {
      try {
        const loaded = await import("../ways/ways.tsx");
        if (!gone) setWays(() => loaded.Ways);
      } catch {
        // The extension was updated beneath this page.
        if (!gone) setFailed(true);
      }
    };
    void load();
    return () => {
      gone = true;
    };
  }, [attempt]);
  if (Ways !== null) return <Ways {...props} />;
  if (failed) return <Button onPress={() => setAttempt(attempt + 1)}>{t.retry}</Button>;
  return (
    <p class="soft" role="status">
      {t.loading}
    </p>
  );
};
