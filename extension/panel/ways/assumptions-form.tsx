import { parseAmount } from "@impaye/shared/parse-amount";
import type { RouteComparison } from "@impaye/shared/recovery/routes";
import type { AssumptionsSaid } from "@impaye/shared/schema/assumptions";
import type { Language } from "@impaye/shared/schema/language";
import { useState } from "preact/hooks";

import type { Backend, Outcome } from "../../backend.ts";
import { useLanguage } from "../../locales/use-text.tsx";
import { Select } from "../../style/choice.tsx";
import type { Complaints } from "../../style/complaints.ts";
import { Input } from "../../style/field.tsx";
import { Form } from "../../style/form.tsx";
import { useAction } from "../../style/use-action.ts";
import { useWays } from "./use-ways.ts";

type Percent = "amicablePercent" | "mediationPercent" | "litigationPercent" | "agencyPercent";
const percents: readonly Percent[] = [
  "amicablePercent",
  "mediationPercent",
  "litigationPercent",
  "agencyPercent",
];
const vats = ["unknown", "debits", "receipts", "exempt"] as const;
type Vat = (typeof vats)[number];

const typedRate = (percent: number, language: Language): string =>
  language === "fr" ? String(percent).replace(".", ",") : String(percent);

/** Empty: the country's usual rate; null: it cannot be read. */
const readRate = (typed: string): number | undefined | null => {
  if (typed === "") return undefined;
  const percent = /^\d{1,2}([.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(",", ".")) : null;
  return percent !== null && percent <= 50 ? percent : null;
};

const isPercent = (typed: string): boolean => /^\d{1,3}$/.test(typed) && Number(typed) <= 100;

/** What the comparison takes for granted, kept for all of the freelancer's cases. */
export const AssumptionsForm = ({
  backend,
  comparison,
  onSaved,
}: {
  backend: Pick<Backend, "profile" | "saveProfile">;
  comparison: RouteComparison;
  onSaved: () => void;
}) => {
  const t = useWays().routes;
  const language = useLanguage();
  const { assumptions, amicableBasis, own } = comparison;
  const [typed, setTyped] = useState(() => ({
    amicablePercent: String(assumptions.amicablePercent),
    mediationPercent: String(assumptions.mediationPercent),
    litigationPercent: String(assumptions.litigationPercent),
    agencyPercent: String(assumptions.agencyPercent),
    litigation: String(assumptions.litigationMinor / 100),
    doubtful: String(assumptions.doubtfulMinor / 100),
    vatPercent:
      assumptions.vatPercent === undefined ? "" : typedRate(assumptions.vatPercent, language),
  }));
  const [vat, setVat] = useState<Vat>(assumptions.vat);
  const action = useAction(
    async (said: AssumptionsSaid): Promise<Outcome<unknown>> => {
      const profile = await backend.profile();
      if (!profile.ok) return profile;
      const before = profile.value.assumptions ?? {};
      return backend.saveProfile({ ...profile.value, assumptions: { ...before, ...said } });
    },
    () => onSaved(),
  );
  const edit = (field: keyof typeof typed) => (value: string) =>
    setTyped((before) => ({ ...before, [field]: value.trim() }));
  const minorOf = (field: "litigation" | "doubtful") =>
    typed[field] === "0" ? 0 : parseAmount(typed[field]);
  const submit = () => {
    const complaints: Complaints = {};
    for (const field of percents) {
      if (!isPercent(typed[field])) complaints[field] = t.assumptions.notAPercent;
    }
    const [litigationMinor, doubtfulMinor] = [minorOf("litigation"), minorOf("doubtful")];
    if (litigationMinor === null) complaints["litigation"] = t.unknown;
    if (doubtfulMinor === null) complaints["doubtful"] = t.unknown;
    const vatPercent = readRate(typed.vatPercent);
    if (vatPercent === null) complaints["vatPercent"] = t.vat.notARate;
    if (
      vatPercent === null ||
      Object.keys(complaints).length > 0 ||
      litigationMinor === null ||
      doubtfulMinor === null
    ) {
      action.refuse(complaints);
      return;
    }
    const { amicablePercent } = typed;
    const isOwnWord =
      amicableBasis === "edited" || Number(amicablePercent) !== assumptions.amicablePercent;
    action.run({
      // Untouched, it goes on learning from the freelancer's cases.
      ...(isOwnWord ? { amicablePercent: Number(amicablePercent) } : {}),
      mediationPercent: Number(typed.mediationPercent),
      litigationPercent: Number(typed.litigationPercent),
      agencyPercent: Number(typed.agencyPercent),
      litigationMinor,
      doubtfulMinor,
      vat,
      vatPercent,
    });
  };
  return (
    <Form
      label={t.assumptions.title}
      action={action}
      shown={[...percents, "litigation", "doubtful", "vatPercent"]}
      submit={t.assumptions.save}
      main={false}
      onSubmit={submit}
    >
      <p class="hint">{t.assumptions.hint}</p>
      {amicableBasis === "own" && <p class="hint">{t.assumptions.own(own.paid, own.finished)}</p>}
      <div class="assumptions">
        {percents.map((field) => (
          <Input
            key={field}
            label={t.assumptions[field]}
            inputMode="numeric"
            maxLength={3}
            value={typed[field]}
            onInput={edit(field)}
            complaint={action.complaints[field]}
          />
        ))}
        {(["litigation", "doubtful"] as const).map((field) => (
          <Input
            key={field}
            label={t.assumptions[field]}
            inputMode="decimal"
            maxLength={12}
            value={typed[field]}
            onInput={edit(field)}
            complaint={action.complaints[field]}
          />
        ))}
      </div>
      <Select
        label={t.vat.title}
        value={vat}
        onChoose={setVat}
        hint={t.vat.hint}
        options={vats.map((value) => ({ value, label: t.vat[value] }))}
      />
      {vat === "debits" && (
        <Input
          label={t.vat.rate}
          inputMode="decimal"
          maxLength={5}
          value={typed.vatPercent}
          onInput={edit("vatPercent")}
          complaint={action.complaints["vatPercent"]}
          hint={t.vat.rateHint}
          optional
        />
      )}
    </Form>
  );
};
