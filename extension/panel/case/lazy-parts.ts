import type { AttachCaseProps } from "../attach-case.tsx";
import type { AccessoriesProps } from "../law/accessories.tsx";
import type { AccountProps } from "../law/account.tsx";
import type { ClocksProps } from "../law/clocks.tsx";
import type { InvoicesProps } from "../law/invoices.tsx";
import type { TermHintProps } from "../law/term-hint.tsx";
import type { AnotherCaseProps } from "./another-case.tsx";
import type { OpenCaseFormProps } from "../open-case/open-case-form.tsx";
import type { CloseFormProps } from "../procedure/close-form.tsx";
import type { ProcedureFormProps } from "../procedure/procedure-form.tsx";
import type { CallScriptProps } from "../ways/call-script.tsx";
import type { ToneNoticeProps } from "../tone/tone-notice.tsx";
import type { WaysProps } from "../ways/ways.tsx";
import type { UnplacedNoticeProps } from "../unplaced-notice.tsx";
import { lazyPart } from "./lazy-part.tsx";
import type { LogFormProps } from "./log-form.tsx";
import type { ManualTextProps } from "./manual-text.tsx";

/** The form that opens a case. */
export const LazyOpenCaseForm = lazyPart<OpenCaseFormProps>(
  async () => (await import("../open-case/open-case-form.tsx")).OpenCaseForm,
);

/** The search for a case that a thread belongs to. */
export const LazyAttachCase = lazyPart<AttachCaseProps>(
  async () => (await import("../attach-case.tsx")).AttachCase,
);

/** What could not be put in a reply. */
export const LazyManualText = lazyPart<ManualTextProps>(
  async () => (await import("./manual-text.tsx")).ManualText,
);

/** What was written for another thread. */
export const LazyUnplacedNotice = lazyPart<UnplacedNoticeProps>(
  async () => (await import("../unplaced-notice.tsx")).UnplacedNotice,
);

/** What else can be done. */
export const LazyWays = lazyPart<WaysProps>(async () => (await import("../ways/ways.tsx")).Ways);

/** The days that count. */
export const LazyClocks = lazyPart<ClocksProps>(
  async () => (await import("../law/clocks.tsx")).Clocks,
);

/** What the tone guard says. */
export const LazyToneNotice = lazyPart<ToneNoticeProps>(
  async () => (await import("../tone/tone-notice.tsx")).ToneNotice,
);

/** What to say on the telephone. */
export const LazyCallScript = lazyPart<CallScriptProps>(
  async () => (await import("../ways/call-script.tsx")).CallScript,
);

/** How what is owed came about. */
export const LazyAccount = lazyPart<AccountProps>(
  async () => (await import("../law/account.tsx")).Account,
);

/** The choice that is left once the principal is paid. */
export const LazyAccessories = lazyPart<AccessoriesProps>(
  async () => (await import("../law/accessories.tsx")).Accessories,
);

/** Whether an invoice's term is one that the law allows. */
export const LazyTermHint = lazyPart<TermHintProps>(
  async () => (await import("../law/term-hint.tsx")).TermHint,
);

/** The invoices, to be put right or added to. */
export const LazyInvoices = lazyPart<InvoicesProps>(
  async () => (await import("../law/invoices.tsx")).Invoices,
);

/** What is entered by hand. */
export const LazyLogForm = lazyPart<LogFormProps>(
  async () => (await import("./log-form.tsx")).LogForm,
);

/** What was filed, decided, served or handed over. */
export const LazyProcedureForm = lazyPart<ProcedureFormProps>(
  async () => (await import("../procedure/procedure-form.tsx")).ProcedureForm,
);

/** The end of the case. */
export const LazyCloseForm = lazyPart<CloseFormProps>(
  async () => (await import("../procedure/close-form.tsx")).CloseForm,
);

/** Another case for this thread. */
export const LazyAnotherCase = lazyPart<AnotherCaseProps>(
  async () => (await import("./another-case.tsx")).AnotherCase,
);
