import type { ContactKind } from "@impaye/shared/schema/contact";
import type { Language } from "@impaye/shared/schema/language";

import type { Person } from "../../hosts/host.ts";
import { useText } from "../../locales/use-text.tsx";
import { Radios, Select } from "../../style/choice.tsx";
import { Input } from "../../style/field.tsx";
import { type CaseDraft, draftOf } from "./case-draft.ts";

export interface DraftProps {
  draft: CaseDraft;
  edit: (change: Partial<CaseDraft>) => void;
  about: (path: string) => string | undefined;
}

const kinds: readonly ContactKind[] = ["business", "consumer", "public"];
const languages: readonly Language[] = ["fr", "en"];

/** Who owes: read from the thread, to be checked. */
export const ContactFields = ({
  people,
  draft,
  edit,
  about,
}: DraftProps & { people: readonly Person[] }) => {
  const text = useText();
  const t = text.openCase;
  const known = people.some(({ email }) => email === draft.email);
  return (
    <div class="stack">
      {people.length > 1 && (
        <Select
          label={t.who}
          value={known ? draft.email : ""}
          onChoose={(email) =>
            edit({
              name: "",
              email: "",
              company: "",
              ...draftOf(people.find((person) => person.email === email) ?? null),
            })
          }
          options={[
            ...people.map(({ email, name }) => ({ value: email, label: name ?? email })),
            { value: "", label: t.someoneElse },
          ]}
        />
      )}
      <Input
        label={t.name}
        value={draft.name}
        maxLength={200}
        onInput={(name) => edit({ name })}
        complaint={about("contact.name")}
      />
      <Input
        label={t.email}
        type="email"
        value={draft.email}
        maxLength={320}
        onInput={(email) => edit({ email })}
        complaint={about("contact.emails")}
      />
      <Radios
        label={t.kind}
        look="segments"
        value={draft.kind}
        onChoose={(kind) => edit({ kind })}
        hint={t.kindHint}
        complaint={about("contact.kind")}
        options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      {draft.kind !== "consumer" && (
        <>
          <Input
            label={t.company}
            value={draft.company}
            maxLength={200}
            onInput={(company) => edit({ company })}
            complaint={about("contact.company")}
            optional
          />
          <Input
            label={t.registryNumber}
            value={draft.registryNumber}
            maxLength={50}
            onInput={(registryNumber) => edit({ registryNumber })}
            complaint={about("contact.registryNumber")}
            optional
          />
        </>
      )}
      <div class="pair">
        <Select
          label={t.country}
          value={draft.country}
          onChoose={(country) => edit({ country })}
          complaint={about("contact.country")}
          options={Object.entries(t.countries).map(([value, label]) => ({ value, label }))}
        />
        <Select
          label={t.language}
          value={draft.language}
          onChoose={(language) => edit({ language })}
          complaint={about("contact.language")}
          options={languages.map((value) => ({ value, label: text.common.languages[value] }))}
        />
      </div>
    </div>
  );
};
