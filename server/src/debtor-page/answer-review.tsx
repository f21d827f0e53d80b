// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Money } from "@impaye/shared/money";
import { formatMoney } from "@impaye/shared/money-format";
import { formatDate } from "@impaye/shared/plain-date";
import type { Language } from "@impaye/shared/schema/language";

import { Wrong } from "./answer-controls.tsx";
import { type AnswerWords, answerWords } from "./answer-words.ts";
import { Document, toHtml } from "./document.tsx";
import type { Said } from "./read-answer.ts";
import type { SealedAnswer } from "./seal-answer.ts";
import { pageWords } from "./words.ts";

interface SummaryProps {
  words: AnswerWords;
  language: Language;
  said: Said;
}

const Summary = ({ words, language, said }: SummaryProps) => {
  const money = (amount: Money) => formatMoney(amount, language);
  return (
    <dl class="said">
      <dt>{words.yourAnswer}</dt>
      <dd>
        <strong>{words.kinds[said.answer].name}</strong>
      </dd>
      {(said.answer === "paid" || said.answer === "will-pay") && (
        <>
          <dt>{said.answer === "paid" ? words.paidOn : words.payOn}</dt>
          <dd>{formatDate(said.on, language)}</dd>
          {said.amount !== undefined && (
            <>
              <dt>{words.amount}</dt>
              <dd>{money(said.amount)}</dd>
            </>
          )}
        </>
      )}
      {said.answer === "plan" && (
        <>
          {said.instalments.map(({ on, amount }) => (
            <>
              <dt>{formatDate(on, language)}</dt>
              <dd>{money(amount)}</dd>
            </>
          ))}
          <dt>{words.total}</dt>
          <dd>
            <strong>{totalOf(said.instalments, language)}</strong>
          </dd>
        </>
      )}
      {said.answer === "problem" && (
        <>
          <dt>{words.about}</dt>
          <dd>{said.invoice?.number ?? words.everything}</dd>
        </>
      )}
      {said.note !== undefined && (
        <>
          <dt>{said.answer === "problem" ? words.problem : words.note}</dt>
          <dd class="typed">{said.note}</dd>
        </>
      )}
    </dl>
  );
};

const totalOf = (instalments: readonly { amount: Money }[], language: Language): string => {
  const minor = instalments.reduce((sum, { amount }) => sum + amount.minor, 0);
  const currency = instalments[0]?.amount.currency ?? "EUR";
  return formatMoney({ minor, currency }, language);
};

interface ReviewProps {
  language: Language;
  creditor: string;
  pagePath: string;
  said: Said;
  sealed: SealedAnswer;
  /** Ask for one more tick: something about this answer looked like a program. */
  asksSure: boolean;
  /** The tick was asked for and did not come. */
  missesSure: boolean;
}

/** What will be sent, and the button that sends it: nothing was recorded so far. */
export const reviewPage = (props: ReviewProps): string => {
  const { language, creditor, pagePath, said, sealed } = props;
  const words = answerWords[language];
  const complaints: Record<string, string> = props.missesSure
    ? { sure: words.complaints.sureMissing }
    : {};
  return toHtml(
    <Document language={language} title={`${words.reviewTitle} – ${creditor}`}>
      <main>
        <h1>{words.reviewTitle}</h1>
        <p>{words.review(creditor)}</p>
        <Summary words={words} language={language} said={said} />
        <form method="post" action={`${pagePath}/answer`} novalidate>
          <input type="hidden" name="answer" value={sealed.answer} />
          <input type="hidden" name="seal" value={sealed.seal} />
          {props.asksSure && (
            <div class="field">
              <p id="sure-hint">{words.sureWhy}</p>
              <Wrong form={{ words, values: {}, complaints }} name="sure" />
              <label class="choice" for="sure">
                <input
                  type="checkbox"
                  id="sure"
                  name="sure"
                  value="yes"
                  aria-describedby={props.missesSure ? "sure-hint sure-wrong" : "sure-hint"}
                  {...(props.missesSure && { "aria-invalid": "true" as const })}
                />
                <span>{words.sure}</span>
              </label>
            </div>
          )}
          <p class="actions">
            <button class="main" type="submit">
              {words.send}
            </button>
            <button type="submit" name="change" value="yes">
              {words.change}
            </button>
          </p>
        </form>
      </main>
    </Document>,
  );
};

/** After an answer was recorded: what was said, and what happens next. */
export const thanksPage = (props: {
  language: Language;
  creditor: string;
  pagePath: string;
  said: Said;
  /** It binds nobody until the creditor has accepted it. */
  isProposal: boolean;
}): string => {
  const { language, creditor, said } = props;
  const words = answerWords[language];
  return toHtml(
    <Document language={language} title={`${words.thanksTitle} – ${creditor}`}>
      <main>
        <h1>{words.thanksTitle}</h1>
        <p>{words.thanks[props.isProposal ? "plan" : said.answer](creditor)}</p>
        <Summary words={words} language={language} said={said} />
        <p class="soft">{words.again}</p>
        <p>
          <a href={props.pagePath}>{pageWords[language].back}</a>
        </p>
      </main>
      <footer>
        <p>{words.who(creditor)}</p>
      </footer>
    </Document>,
  );
};

/** More answers than one day is for. */
export const tooManyPage = (props: {
  language: Language;
  creditor: string;
  pagePath: string;
}): string => {
  const words = answerWords[props.language];
  return toHtml(
    <Document language={props.language} title={words.tooManyTitle}>
      <main>
        <h1>{words.tooManyTitle}</h1>
        <p>{words.tooMany(props.creditor)}</p>
        <p>
          <a href={props.pagePath}>{pageWords[props.language].back}</a>
        </p>
      </main>
    </Document>,
  );
};
