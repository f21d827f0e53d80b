import type { Source } from "../law/cited.ts";
import { debtEnforcement } from "../law/ch/sources.ts";
import { civil } from "../law/fr/sources.ts";
import { packOf } from "../law/packs.ts";
import type { Instalment } from "../recovery/instalments.ts";
import type { Accessories } from "../schema/case.ts";
import type { Language } from "../schema/language.ts";
import { acknowledgement, totalOf } from "./acknowledgement.ts";
import { commonView, type LetterInput, letterView, type WrittenLetter } from "./letter.ts";
import { type LetterForm, writeForm } from "./letter-form.ts";
import type { Template } from "./template.ts";

/**
 * What is owed is that of the day on which the plan was agreed, which `on` is, in the plan's currency
 * alone.
 */
export interface AgreementInput extends LetterInput {
  instalments: readonly Instalment[];
  acceleration: boolean;
  /** What the creditor chose to do with interest and indemnities. */
  accessories: Accessories;
}

const words = {
  fr: {
    subject: (about: string) => `Accord d’échelonnement : ${about}`,
    title: "Accord d’échelonnement et reconnaissance de dette",
    between: "Entre le créancier :",
    and: "et le débiteur :",
    origin: "La dette vient de ce qui suit :",
    paidBy: (means: string, numbers: string) =>
      `Chaque versement se fait ${means}, en indiquant ${numbers}.`,
    paidOtherwise: "Chaque versement se fait par le moyen convenu entre les parties.",
    or: " ou ",
    madeOf: (on: string, principal: string, interest: string, indemnity: string) =>
      `Au ${on}, cette somme se compose du principal, ${principal}, des intérêts de retard, ${interest}, et de l’indemnité forfaitaire de recouvrement, ${indemnity}.`,
    beside: (on: string, total: string) =>
      `Au ${on}, la somme due était de ${total}. Ce qui n’est pas compris dans cet accord reste soumis aux règles de la dette d’origine.`,
    interest: {
      waived: "Le créancier ne demande ni intérêts de retard ni indemnité.",
      kept: "Les intérêts de retard prévus par la loi ou le contrat continuent de courir sur ce qui reste dû, et se règlent avec le dernier versement.",
      undecided:
        "Tant que les versements sont faits à leur date, le créancier ne demande pas d’autres intérêts pour la durée de l’échéancier. Sinon, ils sont dus comme la loi ou le contrat le prévoit.",
    },
    limitation: (label: string) =>
      `La reconnaissance de la dette fait courir un nouveau délai de prescription (${label}).`,
    swiss:
      "Signée par le débiteur, cette reconnaissance de dette vaut titre de mainlevée provisoire (article 82 de la loi fédérale sur la poursuite pour dettes et la faillite).",
  },
  en: {
    subject: (about: string) => `Instalment agreement: ${about}`,
    title: "Instalment agreement and acknowledgement of debt",
    between: "Between the creditor:",
    and: "and the debtor:",
    origin: "The debt arises from the following:",
    paidBy: (means: string, numbers: string) =>
      `Each instalment is paid ${means}, with the reference ${numbers}.`,
    paidOtherwise: "Each instalment is paid by the means that the parties agreed.",
    or: " or ",
    madeOf: (on: string, principal: string, interest: string, indemnity: string) =>
      `As of ${on}, this sum is made of the principal, ${principal}, late-payment interest, ${interest}, and the fixed recovery indemnity, ${indemnity}.`,
    beside: (on: string, total: string) =>
      `As of ${on}, the sum owed was ${total}. What this agreement does not cover remains under the rules of the original debt.`,
    interest: {
      waived: "The creditor asks for neither late-payment interest nor an indemnity.",
      kept: "Late-payment interest as set by law or contract continues to run on what is left to pay, and is paid with the last instalment.",
      undecided:
        "As long as the instalments are paid on their dates, the creditor asks for no further interest for the duration of the plan. Otherwise it is owed as the law or the contract provides.",
    },
    limitation: (label: string) =>
      `The acknowledgement of the debt starts a new limitation period (${label}).`,
    swiss:
      "Signed by the debtor, this acknowledgement of debt is a title for provisional removal of the objection (mainlevée provisoire, article 82 of the Swiss Debt Enforcement and Bankruptcy Act).",
  },
} as const;

/** The article by which a signed plan starts a new limitation period; null where not confirmed. */
const limitationSource = ({ jurisdiction, contact }: AgreementInput): Source | null => {
  const { interruptedBy } = packOf(jurisdiction).limitation[contact.kind];
  const effect = interruptedBy.find(({ fact, confirmed }) => fact === "plan-signed" && confirmed);
  return effect?.sources[0] ?? null;
};

const template = (language: Language): Template => {
  const t = words[language];
  return {
    subject: t.subject("{{ about }}"),
    body: [
      '{% include "title" %}',
      t.between,
      '{% include "creditor" %}',
      t.and,
      '{% include "debtor" %}',
      t.origin,
      '{% include "invoices" %}',
      "{{ undertaking }}",
      '{% include "instalments" %}',
      "{{ composition }}",
      "{{ payment }}",
      "{{ interestChoice }}",
      "{{ clauses }}",
      "{{ limitation }}",
      '{% include "signing" %}',
    ].join("\n\n"),
  };
};

const agreementView = (input: AgreementInput) => {
  const { language, jurisdiction, contact, balance, on, instalments, acceleration } = input;
  const t = words[language];
  const view = letterView(input);
  const deed = acknowledgement(language, {
    instalments,
    acceleration,
    jurisdiction,
    contactKind: contact.kind,
  });
  const { principal, interest, indemnity, total } = balance;
  const isWhole = totalOf(instalments)?.minor === total.minor;
  const inParts = interest.minor + indemnity.minor > 0;
  const limitation = limitationSource(input);
  const choice =
    contact.kind === "public" && input.accessories === "undecided" ? "kept" : input.accessories;
  const made = inParts
    ? t.madeOf(
        view.day(on),
        view.money(principal),
        `${view.money(interest)}${view.provisional}`,
        view.money(indemnity),
      )
    : "";
  const common = commonView(view, input);
  return {
    ...common,
    labels: { ...common.labels, title: t.title },
    undertaking: deed.undertaking,
    instalmentLines: deed.instalments,
    composition: isWhole ? made : t.beside(view.day(on), `${view.money(total)}${view.provisional}`),
    payment:
      view.means.length === 0 ? t.paidOtherwise : t.paidBy(view.means.join(t.or), view.numbers),
    interestChoice: t.interest[choice],
    clauses: deed.clauses.join(" "),
    limitation: [
      ...(limitation === null ? [] : [t.limitation(limitation.label)]),
      ...(jurisdiction === "ch" ? [t.swiss] : []),
    ].join(" "),
    signing: deed.signing,
  };
};

export const agreementForm: LetterForm<AgreementInput, ReturnType<typeof agreementView>> = {
  usual: { fr: template("fr"), en: template("en") },
  view: agreementView,
  blocks: ["title", "creditor", "debtor", "invoices", "instalments", "signing"],
  // The fact sheet, §6.3.
  mandatory: {
    both: ({ creditorLines, debtorLines }) => [...creditorLines, ...debtorLines],
    invoices: ({ invoiceLines }) => invoiceLines,
    undertaking: ({ undertaking }) => [undertaking],
    instalments: ({ instalmentLines }) => instalmentLines,
    clauses: ({ clauses }) => [clauses],
    limitation: ({ limitation }) => [limitation],
    signing: ({ signing }) => signing,
  },
  sources: (input) => {
    const { jurisdiction, contact } = input;
    const limitation = limitationSource(input);
    return [
      ...(limitation === null ? [] : [limitation]),
      ...(jurisdiction === "fr" && contact.kind === "consumer" ? [civil("art. 1376")] : []),
      ...(jurisdiction === "ch" ? [debtEnforcement("art. 82")] : []),
    ];
  },
};

/**
 * An instalment agreement to be signed by both, with the contents of the fact sheet's §6.3. A public
 * body's interest runs by law, so that nothing here gives it up.
 */
export const instalmentAgreement = (input: AgreementInput, own?: Template): WrittenLetter =>
  writeForm(agreementForm, input, own);
