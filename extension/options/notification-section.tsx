import { useEffect, useState } from "preact/hooks";

import { usePageText } from "../locales/use-page-text.ts";
import { Check } from "../style/choice.tsx";
import type { OptionsDeps } from "./options.tsx";

/** Whether the browser shows what debtors do; it is asked when the box is ticked. */
export const NotificationSection = ({ deps }: { deps: OptionsDeps }) => {
  const t = usePageText().options.notifications;
  const [wanted, setWanted] = useState(false);
  const [denied, setDenied] = useState(false);
  useEffect(() => void deps.notifications.wanted().then(setWanted), []);
  const turn = async (on: boolean): Promise<void> => {
    const isOn = await deps.notifications.turn(on);
    setWanted(isOn);
    setDenied(on && !isOn);
  };
  return (
    <section class="stack tight" aria-labelledby="notifications-title">
      <h2 id="notifications-title">{t.title}</h2>
      {/* Anew after a refusal: the browser has ticked the box by itself. */}
      <Check
        key={String(denied)}
        label={t.label}
        checked={wanted}
        onCheck={(on) => void turn(on)}
      />
      <p class="hint">{t.hint}</p>
      <p class="soft small" role="status">
        {denied ? t.denied : ""}
      </p>
    </section>
  );
};
