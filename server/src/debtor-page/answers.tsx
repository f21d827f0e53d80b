// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { answerKinds, type AnswerKind } from "@impaye/shared/schema/answer";
import { formatDate, type PlainDate } from "@impaye/shared/plain-date";
import type { Language } from "@impaye/shared/schema/language";

import { answerWords } from "./answer-words.ts";

/** What was answered last through this link, and on what day: not its words, others may have the link. */
export interface LastAnswer {
  kind: AnswerKind;
  on: PlainDate;
}

/** The four answers, each behind a link of its own: following one says nothing yet. */
export const Answers = (props: {
  language: Language;
  creditor: string;
  pagePath: string;
  last: LastAnswer | null;
}) => {
  const { language, creditor, pagePath, last } = props;
  const words = answerWords[language];
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{words.title(creditor)}</h2>
      {last !== null && (
        <p class="notice">
          {words.already(words.kinds[last.kind].name, formatDate(last.on, language))}
        </p>
      )}
      <ul class="answers">
        {answerKinds.map((kind) => (
          <li>
            <a href={`${pagePath}/answer/${kind}`} rel="nofollow">
              <strong>{words.kinds[kind].name}</strong>
              <span class="line">{words.kinds[kind].hint}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="soft small">{words.who(creditor)}</p>
    </section>
  );
};
