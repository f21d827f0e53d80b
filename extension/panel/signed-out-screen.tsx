import { useText } from "../locales/use-text.tsx";
import { Button } from "../style/button.tsx";

interface SignedOutScreenProps {
  /** The server ended the session: somebody who knows Impayé. */
  expired: boolean;
  onOptions: () => void;
}

/** No account: what Impayé is, or that the session expired, and the way in. */
export const SignedOutScreen = ({ expired, onOptions }: SignedOutScreenProps) => {
  const { signedOut, expired: over } = useText().panel;
  const t = expired ? over : signedOut;
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
