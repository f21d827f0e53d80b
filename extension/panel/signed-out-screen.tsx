import { useText } from "../locales/use-text.tsx";
import { Button } from "../style/button.tsx";

/** No account: what Impayé is, and the way in. */
export const SignedOutScreen = ({ onOptions }: { onOptions: () => void }) => {
  const t = useText().panel.signedOut;
  return (
    <section class="stack">
      <div class="stack tight">
        <h1>{t.title}</h1>
        <p class="soft">{t.what}</p>
      </div>
      <Button look="main" wide onPress={onOptions} action="open-options">
        {t.start}
      </Button>
    </section>
  );
};
