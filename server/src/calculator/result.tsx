// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDecimal, formatMoney } from "@impaye/shared/money-format";
import { formatDate, type PlainDate } from "@impaye/shared/plain-date";
import { formatRate } from "@impaye/shared/rate-format";
import type { InterestAnswer } from "@impaye/shared/schema/interest-tool";
import type { Language } from "@impaye/shared/schema/language";

import type { CalculatorWords } from "./words.ts";

interface ResultProps {
  words: CalculatorWords;
  language: Language;
  answer: InterestAnswer;
  /** In minor units. */
  principal: number;
  /** The last day counted. */
  on: PlainDate;
}

/** The figures, how they came about, and what they rest on. */
export const Result = ({ words, language, answer, principal, on }: ResultProps) => {
  const { currency, segments, warnings, rates } = answer;
  const published = rates?.sources ?? [];
  const isArticle = ({ label }: InterestAnswer["sources"][number]) =>
    published.every((source) => source.label !== label);
  const money = (amount: string) => formatDecimal(amount, currency, language);
  const day = (date: PlainDate) => formatDate(date, language, "short");
  const percent = (rate: string) => formatRate(rate, language);
  return (
    <>
      <section aria-labelledby="result" id="result-section">
        <h2 id="result">{words.owed(formatDate(on, language))}</h2>
        <p class="owed">{money(answer.total)}</p>
        <dl class="figures">
          <dt>{words.amount}</dt>
          <dd>{formatMoney({ minor: principal, currency }, language)}</dd>
          <dt>{words.interest}</dt>
          <dd>{money(answer.interest)}</dd>
          <dt>{words.indemnity}</dt>
          <dd>{money(answer.indemnity)}</dd>
        </dl>
        {segments.length > 0 && (
          <p class="soft small">
            {words.perDay(money(answer.perDay))}
            {answer.perDayProvisional && ` ${words.perDayProvisional}`}
          </p>
        )}
        {warnings.map((warning) => (
          <p class="note">{words.warnings[warning]}</p>
        ))}
        {answer.provisional && <p class="note">{words.provisional}</p>}
      </section>
      <section aria-labelledby="how">
        <h2 id="how">{words.how}</h2>
        {segments.length === 0 ? (
          <p>{words.noInterest}</p>
        ) : (
          <>
            <table class="result-table">
              <caption class="soft small">{words.segmentsCaption}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.period}</th>
                  <th scope="col" class="amount">
                    {words.interest}
                  </th>
                </tr>
              </thead>
              <tbody>
                {segments.map(({ from, to, days, rate, interest }) => (
                  <tr>
                    <td>
                      {from !== undefined && to !== undefined && words.between(day(from), day(to))}
                      <span class="line">{words.atRate(days, percent(rate))}</span>
                    </td>
                    <td class="amount">{money(interest)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p class="soft small">{words.formula(answer.dayBasis)}</p>
          </>
        )}
        <h2>{words.sources}</h2>
        <SourceList sources={answer.sources.filter(isArticle)} />
        {published.length > 0 && (
          <>
            <h2>{words.rates}</h2>
            {rates !== null && rates.knownUntil !== null && (
              <p class="small">{words.ratesKnown(day(rates.knownUntil))}</p>
            )}
            <SourceList sources={published} />
          </>
        )}
      </section>
    </>
  );
};

const SourceList = ({ sources }: { sources: InterestAnswer["sources"] }) => (
  <ul class="small">
    {sources.map(({ label, url }) => (
      <li>
        <a href={url} rel="noreferrer">
          {label}
        </a>
      </li>
    ))}
  </ul>
);
