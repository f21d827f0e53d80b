import { useText } from "../locales/use-text.tsx";

const widths = ["55%", "75%", "40%", "85%", "65%"];

/** The quiet outline of a case; it appears only when the answer takes a while. */
export const LoadingScreen = () => (
  <section>
    <p class="visually-hidden" role="status">
      {useText().panel.loading}
    </p>
    <div class="skeleton" aria-hidden="true">
      {widths.map((width) => (
        <span key={width} style={{ width }} />
      ))}
    </div>
  </section>
);
