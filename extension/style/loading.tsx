import { useText } from "../locales/use-text.tsx";

/** Says, to screen readers too, that something is on its way. */
export const Loading = () => (
  <p class="soft" role="status">
    {useText().common.loading}
  </p>
);
