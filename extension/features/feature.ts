import type { MailHost } from "../hosts/host.ts";
import type {
  BackgroundMessages,
  FeatureId,
  mailPageMessages,
  PageMessages,
  PageSettings,
  PageState,
  PanelMessages,
} from "../messages.ts";

type Told = Pick<
  BackgroundMessages & PanelMessages,
  (typeof mailPageMessages)[number] | "pageChanged"
>;

/** What a content script may say to the background. One that does not arrive resolves with null. */
export type Tell = <Name extends keyof Told>(
  name: Name,
  ...input: Parameters<Told[Name]>
) => Promise<ReturnType<Told[Name]> | null>;

export type PageHandler<Name extends keyof PageMessages> = (
  ...input: Parameters<PageMessages[Name]>
) => ReturnType<PageMessages[Name]> | Promise<ReturnType<PageMessages[Name]>>;

/** What the features of one mail page know together; a change is told to the panel. */
export interface PageStore {
  state(): PageState;
  update(patch: Partial<PageState>): void;
  onChange(changed: (state: PageState) => void, signal: AbortSignal): void;
}

export interface FeatureContext {
  document: Document;
  host: MailHost;
  page: PageStore;
  /** As they were when the mail page opened. */
  settings: PageSettings;
  /** Aborted when this feature stops: the mail page changed, or the extension was replaced. */
  signal: AbortSignal;
  tell: Tell;
  /** Answers what the panel asks of its mail page, until the feature stops. */
  answer: <Name extends keyof PageMessages>(name: Name, handle: PageHandler<Name>) => void;
  /**
   * Every callback that touches the mail page goes through this. When it throws `HostChangedError`
   * the panel is told that this feature does not work, until the same callback succeeds again (a
   * mail page may only have been slow). Anything else that it throws ends this feature for good.
   */
  guarded: <Input extends unknown[]>(
    run: (...input: Input) => void | Promise<void>,
  ) => (...input: Input) => void;
  /** Tells the panel what this feature does not find in the mail page; null takes it back. */
  reportStopped: (selectorKey: string | null) => void;
}

/** One behaviour. Its id is its file's name. */
export interface Feature {
  id: FeatureId;
  start: (context: FeatureContext) => void;
}
