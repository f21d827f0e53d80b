import type { Invoice } from "@impaye/shared/schema/invoice";

import { useText } from "../../locales/use-text.tsx";
import { Check, Radios, Select } from "../../style/choice.tsx";
import { Input } from "../../style/field.tsx";
import type { LetterType, LogDraft } from "./log-event.ts";

interface FieldsProps {
  draft: LogDraft;
  edit: (change: Partial<LogDraft>) => void;
}

export const CallFields = ({ draft, edit }: FieldsProps) => {
  const t = useText().log;
  return (
    <Radios
      label={t.reached}
      look="segments"
      value={draft.reached}
      onChoose={(reached) => edit({ reached })}
      options={[
        { value: "yes", label: t.yes },
        { value: "no", label: t.no },
      ]}
    />
  );
};

const letterTypes: readonly LetterType[] = [
  "letter.sent",
  "letter.delivered",
  "letter.refused",
  "letter.returned",
];

export const LetterFields = ({
  draft,
  edit,
  about,
}: FieldsProps & { about: (path: string) => string | undefined }) => {
  const t = useText().log;
  return (
    <>
      <Radios
        label={t.letterKind}
        look="segments"
        value={draft.letterType}
        onChoose={(letterType) => edit({ letterType })}
        options={letterTypes.map((value) => ({ value, label: t.letterKinds[value] }))}
      />
      {draft.letterType === "letter.sent" && (
        <>
          <Check
            label={t.registered}
            checked={draft.registered}
            onCheck={(registered) => edit({ registered })}
          />
          <Input
            label={t.trackingNumber}
            value={draft.trackingNumber}
            maxLength={100}
            onInput={(trackingNumber) => edit({ trackingNumber })}
            complaint={about("body.trackingNumber")}
            optional
          />
        </>
      )}
    </>
  );
};

interface InvoiceFieldProps extends FieldsProps {
  invoices: readonly Invoice[];
  complaint: string | undefined;
  /** What choosing none is called. */
  none: string;
}

export const InvoiceField = ({ invoices, draft, edit, complaint, none }: InvoiceFieldProps) => {
  const t = useText().log;
  if (invoices.length < 2) return null;
  return (
    <Select
      label={t.onInvoice}
      value={draft.invoiceId}
      onChoose={(invoiceId) => {
        const meant = invoices.find(({ id }) => id === invoiceId);
        edit({ invoiceId, ...(meant && { currency: meant.amountDue.currency }) });
      }}
      complaint={complaint}
      options={[
        { value: "" as const, label: none },
        ...invoices.map(({ id, number }) => ({ value: id, label: number })),
      ]}
    />
  );
};
