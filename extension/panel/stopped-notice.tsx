import { useText } from "../locales/use-text.tsx";
import type { PageState } from "../messages.ts";

/** What no longer works because the mail page changed; the rest goes on. */
export const StoppedNotice = ({ page }: { page: PageState }) => {
  const t = useText();
  const host = t.common.hosts[page.host];
  const named = (feature: string) => t.panel.stopped.features[feature] ?? feature;
  const features = [...new Set(page.stopped.map(({ feature }) => named(feature)))];
  return (
    <section aria-label={t.panel.stopped.title(host)}>
      <div class="notice warn">
        <p>
          <strong>{t.panel.stopped.title(host)}</strong>
          <br />
          {t.panel.stopped.what(features.join(", "))}
        </p>
        <details>
          <summary class="more small">{t.panel.stopped.detail}</summary>
          <ul class="small soft">
            {page.stopped.map(({ feature, selectorKey }) => (
              <li key={`${feature} ${selectorKey}`}>
                {t.panel.stopped.missing(feature, selectorKey)}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </section>
  );
};
