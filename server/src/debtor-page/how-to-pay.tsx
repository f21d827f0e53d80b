// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { isSEPACountry } from "ibantools";

import { epcCode } from "@impaye/shared/letters/epc-code";
import { groupIban } from "@impaye/shared/letters/group-iban";
import type { Money } from "@impaye/shared/money";
import { formatMoney } from "@impaye/shared/money-format";
import type { NewInvoice } from "@impaye/shared/schema/invoice";
import type { Language } from "@impaye/shared/schema/language";
import { webAddressSchema } from "@impaye/shared/schema/text";

import { PayCode } from "./pay-code.tsx";
import type { Creditor } from "./sections.tsx";
import type { PageWords } from "./words.ts";

export const HowToPay = (props: {
  words: PageWords;
  creditor: Creditor;
  invoices: readonly NewInvoice[];
  language: Language;
  /** What is asked for, each currency by itself. */
  sums: readonly Money[];
  contactCountry: string;
}) => {
  const { words, creditor, invoices, language, sums, contactCountry } = props;
  const name = creditor.company ?? creditor.name;
  const reference = words.list(invoices.map(({ number }) => number));
  const isAddress = webAddressSchema.safeParse(creditor.paymentUrl).success;
  // A code is for one transfer, in euros.
  const euros = sums.find(({ currency }) => currency === "EUR");
  const inEuros = invoices.filter(({ amountDue }) => amountDue.currency === "EUR");
  const code =
    creditor.iban === undefined || euros === undefined || !isSEPACountry(contactCountry)
      ? null
      : epcCode({
          name,
          iban: creditor.iban,
          bic: creditor.bic,
          amount: euros,
          text: words.list(inEuros.map(({ number }) => number)),
        });
  const ofSum = euros === undefined || sums.length === 1 ? null : formatMoney(euros, language);
  return (
    <section aria-labelledby="pay">
      <h2 id="pay">{words.howToPay}</h2>
      {isAddress && (
        <a class="button" href={creditor.paymentUrl} rel="noreferrer">
          {words.payOnline}
        </a>
      )}
      {creditor.iban !== undefined && (
        <>
          <p>{words.byTransfer}</p>
          <dl>
            <dt>{words.beneficiary}</dt>
            <dd>{name}</dd>
            <dt>IBAN</dt>
            <dd class="copy">{groupIban(creditor.iban)}</dd>
            {creditor.bic !== undefined && (
              <>
                <dt>BIC</dt>
                <dd class="copy">{creditor.bic}</dd>
              </>
            )}
            <dt>{words.reference}</dt>
            <dd>{reference}</dd>
          </dl>
          <p class="soft small">{words.checkIban}</p>
          {code !== null && (
            <div class="code">
              <PayCode label={words.payCode(ofSum)} text={code} />
              <p class="soft small">{words.payCodeHint}</p>
            </div>
          )}
        </>
      )}
      {!isAddress && creditor.iban === undefined && <p>{words.askHow(creditor.name)}</p>}
    </section>
  );
};
