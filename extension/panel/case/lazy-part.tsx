import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

import { useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";

/** A part of the case that is read after the panel stands: what nobody waits for beside a mail. */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ((props: Props) => ReturnType<typeof Loading>) => {
  const LazyPart = (props: Props) => {
    const t = useText().common;
    const [Part, setPart] = useState<ComponentType<Props> | null>(null);
    const [attempt, setAttempt] = useState(0);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      let gone = false;
      setFailed(false);
      const read = async () => {
        try {
          const loaded = await load();
          if (!gone) setPart(() => loaded);
        } catch {
          // The extension was updated beneath this page.
          if (!gone) setFailed(true);
        }
      };
      void read();
      return () => {
        gone = true;
      };
    }, [attempt]);
    if (Part !== null) return <Part {...props} />;
    if (failed) return <Button onPress={() => setAttempt(attempt + 1)}>{t.retry}</Button>;
    return <Loading text={t.loading} />;
  };
  return LazyPart;
};

const Loading = ({ text }: { text: string }) => (
  <p class="soft" role="status">
    {text}
  </p>
);
